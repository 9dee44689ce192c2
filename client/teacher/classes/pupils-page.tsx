import { Search } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { CheckField, Empty, LinkButton, StepMark, school, TextField, useFormats, useLanguage } from '../../ui/index.ts'
import { alphabetical } from '../live/places.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { ClassFrame, type WholeClass } from './class-frame.tsx'
import { DeletedPupils } from './deleted-pupils.tsx'
import { PickBar } from './pick-bar.tsx'
import { chapterColumns } from './progress-columns.ts'
import { PupilRow, type Rights } from './pupil-row.tsx'
import { type Done, Said } from './said.tsx'
import { useClassTexts } from './texts.ts'
import { useScenarioTitles } from './use-scenario-titles.ts'
import { latestDay, type Usual } from './usual.ts'

/** From so many on there is a search. */
const manyPupils = 12

export function PupilsPage() {
  return (
    <ClassFrame tab="pupils">
      {whole => (
        <>
          {whole.pupils.length === 0 ? <NoPupils whole={whole} /> : <Pupils whole={whole} />}
          {!whole.archivedAt && !whole.lentUntil && <DeletedPupils classId={whole.id} />}
        </>
      )}
    </ClassFrame>
  )
}

function NoPupils({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  return (
    <Empty
      art={school()}
      title={t('pupils.none', { class: whole.name })}
      acts={
        <LinkButton look="primary" size="big" to={`/classes/${whole.id}/usernames`}>
          {t('pupils.makeFirst')}
        </LinkButton>
      }
    >
      {t('pupils.noneText')}
    </Empty>
  )
}

/** Alphabetical; a column holds only what differs from the sentence above it. */
function Pupils({ whole }: { whole: WholeClass }) {
  const t = useTeacherTexts()
  const say = useClassTexts()
  const { language } = useLanguage()
  const { shortDay } = useFormats()
  const [wish, setWish] = useState('')
  const [done, setDone] = useState<Done>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const isOwn = !whole.archivedAt && !whole.lentUntil
  const rights: Rights = useMemo(() => ({ manages: isOwn, prints: !whole.archivedAt }), [isOwn, whole.archivedAt])
  const day = latestDay(whole.pupils)
  const noCards = whole.pupils.every(pupil => !pupil.cardMade)
  const usual: Usual = useMemo(() => ({ noCards, day }), [noCards, day])
  const stories = useStoryTexts()
  const titles = useScenarioTitles()
  const chapterKey = titles.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same as long as the same stories are there
  const columns = useMemo(() => chapterColumns(titles, n => stories('grid.chapter', { n })), [chapterKey, language])
  const sorted = useMemo(() => alphabetical(whole.pupils, language), [whole.pupils, language])
  const wished = useDeferredValue(wish)
  const shown = useMemo(() => sorted.filter(({ username }) => fits(username, wished)), [sorted, wished])
  // Somebody who was picked may be gone meanwhile.
  const picked = whole.pupils.flatMap(({ id }) => (chosen.has(id) ? [id] : []))
  const allPicked = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  const pick = useCallback(
    (ids: readonly string[], isPicked: boolean) =>
      setChosen(before => {
        const after = new Set(before)
        for (const id of ids) isPicked ? after.add(id) : after.delete(id)
        return after
      }),
    [],
  )
  return (
    <>
      <div className="roster-head">
        <div>
          <p className="small quiet">
            {noCards ? t('pupils.noCards') : day ? t('pupils.allPlayed', { day: shortDay(day) }) : t('pupils.nonePlayed')}
          </p>
          <p className="legend small quiet">
            {t('pupils.legend')} <StepMark step="finished" /> {t('step.finished')} <StepMark step="begun" /> {t('step.begun')}{' '}
            <StepMark step="notYet" /> {t('step.notYet')}
          </p>
        </div>
        {whole.pupils.length > manyPupils && (
          <div className="find">
            <Search aria-hidden />
            <TextField type="search" label={t('pupils.find')} value={wish} onChange={setWish} />
          </div>
        )}
      </div>
      <Said done={done} />
      {rights.manages && picked.length > 0 && (
        <PickBar classId={whole.id} picked={picked} onClear={() => setChosen(new Set())} onDone={setDone} />
      )}
      <table className="roster">
        <thead>
          <tr>
            {rights.manages && (
              <td className="pick-cell">
                <CheckField
                  label={<span className="sr">{say('pick.all')}</span>}
                  checked={allPicked}
                  onChange={isPicked =>
                    pick(
                      shown.map(({ id }) => id),
                      isPicked,
                    )
                  }
                />
              </td>
            )}
            <th scope="col">{t('pupils.column.username')}</th>
            <th scope="col">{t('pupils.column.know')}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col" className="c step">
                {title}
              </th>
            ))}
            <th scope="col" className="r">
              <span className="sr">{t('pupils.column.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(pupil => (
            <PupilRow
              key={pupil.id}
              classId={whole.id}
              pupil={pupil}
              usual={usual}
              columns={columns}
              rights={rights}
              picked={chosen.has(pupil.id)}
              onPick={pick}
              onDone={setDone}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="quiet none-found">{t('pupils.findNone')}</p>}
      <p className="small quiet roster-end">{t('pupils.privacy')}</p>
    </>
  )
}

const fits = (username: string, wish: string) => username.toLocaleLowerCase().includes(wish.trim().toLocaleLowerCase())
