/** @jsxImportSource preact */
import '../sign-in/sign-in.css'
import './shared-screen.css'
import type { TeamName } from '../../../shared/api/shared-screens.ts'
import { KidPage, type KidPageProps } from '../shell/kid-page.tsx'
import { TeamMark } from './team-mark.tsx'

/** A page of a team's device: who they are, one title, one thing. `lawn`: the school's ground below, where there is room for it. */
export const TeamFrame = ({ name, ...page }: KidPageProps & { readonly name?: TeamName | undefined; readonly lawn?: 'shown' | 'none' }) => (
  <KidPage look="sign-in team-page" top={<p class="team-name">{name ? <TeamMark name={name} /> : <b>Upstander</b>}</p>} {...page} />
)
