import { useState } from 'react'
import { useTeacherTexts } from '../texts.ts'
import { Aliases } from './aliases.tsx'
import { ClassFrame, type WholeClass } from './class-frame.tsx'
import { MadeUsernames } from './made-usernames.tsx'
import { readLines } from './name-lines.ts'
import { NamesList } from './names-list.tsx'
import { ProtectedStep } from './protected-step.tsx'
import type { Made } from './use-make-pupils.ts'

export function UsernamesPage() {
  return <ClassFrame tab="usernames">{whole => <Usernames whole={whole} />}</ClassFrame>
}

const ways = ['aliases', 'names'] as const
/** Aliases come first; first names stand behind one step, asked anew for each list. */
function Usernames({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  const [way, setWay] = useState<(typeof ways)[number]>('aliases')
  const [nobodyProtected, setNobodyProtected] = useState(false)
  const [list, setList] = useState('')
  const [made, setMade] = useState<Made>()
  const take = (next: (typeof ways)[number]) => {
    setWay(next)
    setNobodyProtected(false)
  }
  if (made) return <MadeUsernames classId={whole.id} result={made} remaining={readLines(list).length} onMore={() => setMade(undefined)} />
  return (
    <>
      <fieldset className="ways">
        <legend className="sr">{t('usernames.way')}</legend>
        {ways.map(each => (
          <button key={each} type="button" aria-pressed={each === way} onClick={() => take(each)}>
            {t(`usernames.way.${each}`)}
          </button>
        ))}
      </fieldset>
      {way === 'aliases' && <Aliases whole={whole} onMade={setMade} />}
      {way === 'names' && !nobodyProtected && (
        <ProtectedStep className={whole.name} onAliases={() => take('aliases')} onNobody={() => setNobodyProtected(true)} />
      )}
      {way === 'names' && nobodyProtected && (
        <NamesList whole={whole} list={list} onList={setList} onChange={() => setNobodyProtected(false)} onMade={setMade} />
      )}
    </>
  )
}
