import {
  type AudienceState,
  type ChoiceKind,
  type Emotion,
  type Face,
  faces,
  type Moment,
  type Scenario,
  type Scene,
  type Tone,
} from '../content/schema.ts'
import { type Beat, beatOf, type Run, sceneOf } from './scenario.ts'

/** What the pupil's own tablet may know of a run: the present scene and what it offers; no seed, nothing of what a choice leads to. */
export type PupilView = {
  readonly scenario: string
  readonly version: number
  readonly place: string
  readonly scene: string
  readonly beat: Beat
  readonly moment: Moment
  readonly feeling: number
  readonly heat: number
  readonly audience: Readonly<Record<string, AudienceState>>
  readonly adultHere: boolean
  readonly again: boolean
  readonly felt: Run['felt']
  readonly phrase: Run['phrase']
  readonly offers: Offers
}
export type Offers =
  | { readonly kind: 'see'; readonly notice: readonly { readonly id: string; readonly who: readonly string[] }[] }
  | { readonly kind: 'feel'; readonly who: string; readonly faces: readonly Face[] }
  | { readonly kind: 'decide'; readonly choices: readonly { readonly id: string; readonly icon: string; readonly kind: ChoiceKind }[] }
  | {
      readonly kind: 'say'
      readonly to: string
      readonly starts: readonly string[]
      readonly middles: readonly string[]
      readonly tones: readonly Tone[]
    }
  | {
      readonly kind: 'happens'
      readonly lines: readonly { readonly id: string; readonly who: string; readonly emotion: Emotion | undefined }[]
    }
  | { readonly kind: 'otherSide'; readonly thoughts: readonly { readonly id: string; readonly who: string }[] }

/** What the teacher may know: how far, never what was chosen. */
export type TeacherView = { readonly scenario: string; readonly beat: Beat }

/** The only way out of a run. */
export function view(content: Scenario, run: Run, who: 'pupil'): PupilView
export function view(content: Scenario, run: Run, who: 'teacher'): TeacherView
export function view(content: Scenario, run: Run, who: 'pupil' | 'teacher'): PupilView | TeacherView {
  return who === 'teacher' ? { scenario: run.scenario, beat: beatOf(content, run) } : pupilView(content, run)
}

function pupilView(content: Scenario, run: Run): PupilView {
  const scene = sceneOf(content, run)
  return {
    scenario: run.scenario,
    version: run.version,
    place: content.place,
    scene: run.scene,
    beat: beatOf(content, run),
    moment: scene.moment,
    feeling: run.feeling,
    heat: run.heat,
    audience: run.audience,
    adultHere: run.adultHere === true,
    again: run.again === true,
    felt: run.felt,
    phrase: run.phrase,
    offers: offersOf(scene),
  }
}

function offersOf(scene: Scene): Offers {
  switch (scene.kind) {
    case 'see':
      return { kind: 'see', notice: scene.notice.map(({ id, who }) => ({ id, who })) }
    case 'feel':
      return { kind: 'feel', who: scene.who, faces }
    case 'decide':
      return { kind: 'decide', choices: scene.choices.map(({ id, icon, kind }) => ({ id, icon, kind })) }
    case 'say':
      return { kind: 'say', to: scene.to, starts: scene.starts, middles: scene.middles, tones: scene.tones }
    case 'happens':
      return { kind: 'happens', lines: scene.lines.map(({ id, who, emotion }) => ({ id, who, emotion })) }
    case 'otherSide':
      return { kind: 'otherSide', thoughts: scene.thoughts.map(({ id, who }) => ({ id, who })) }
  }
}
