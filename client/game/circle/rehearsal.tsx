/** @jsxImportSource preact */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Language } from '../../../shared/api/contract.ts'
import type { Circle } from '../../../shared/content/circle-schema.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import { circleText } from '../../../shared/i18n/circle/index.ts'
import { chooseLanguage } from '../../../shared/i18n/languages.ts'
import type { CircleState } from '../../../shared/play/circle.ts'
import { rehearsalView, rehearse, rehearseAgain, startRehearsal } from '../../../shared/play/circle-rehearsal.ts'
import { loadCircle } from '../lesson/content.ts'
import { useWordsIn } from '../shell/words.ts'
import { GameHeader } from '../widgets/index.ts'
import { CircleApp } from './app.tsx'
import '../style/circle.css'

type Opened = { readonly circle: Circle; readonly texts: Texts }

/** The teacher plays one part against the game, by the same rules and on the same screens. Nothing leaves this window. */
export function Rehearsal() {
  const wished = useMemo(readAddress, [])
  const { language } = wished
  const game = useWordsIn(language)?.game
  const t = useMemo(() => circleText(language), [language])
  const [opened, setOpened] = useState<Opened | 'missing'>()
  const [state, setState] = useState<CircleState>()
  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${t('rehearsal.title')} · Upstander`
    loadCircle(wished, language).then(
      content => {
        setOpened(content)
        setState(startRehearsal(content.circle, crypto.getRandomValues(new Uint32Array(1))[0] ?? 1))
      },
      () => setOpened('missing'),
    )
  }, [wished, language, t])
  if (opened === 'missing' || !opened || !state || !game)
    return (
      <main class="one-moment" aria-busy={opened === undefined}>
        <p role="status">{opened === 'missing' ? t('rehearsal.missing') : t('loading')}</p>
      </main>
    )
  const { circle, texts } = opened
  return (
    <CircleApp
      circle={circle}
      texts={texts}
      names={wished.names}
      language={language}
      game={game}
      view={rehearsalView(circle, state)}
      isHere
      isRehearsal
      move={async ({ move }) => setState(now => now && rehearse(circle, now, move))}
      again={async () => setState(now => now && rehearseAgain(circle, now))}
      toMap={() => window.close()}
      header={slot => (
        <div>
          <GameHeader t={game} {...slot} />
          <p class="rehearsal-line">{t('rehearsal.line')}</p>
        </div>
      )}
    />
  )
}

/** What the teacher's page has put behind the address. */
function readAddress() {
  const told = new URLSearchParams(location.hash.slice(1))
  return {
    id: told.get('circle') ?? '',
    version: Number(told.get('version')),
    language: Language.safeParse(told.get('language')).data ?? chooseLanguage(navigator.languages),
    names: namesIn(told.get('names')),
  }
}

function namesIn(json: string | null): Record<string, string> {
  try {
    const read: unknown = JSON.parse(json ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(Object.entries(read).flatMap(([who, name]) => (typeof name === 'string' ? [[who, name]] : [])))
  } catch {
    return {}
  }
}
