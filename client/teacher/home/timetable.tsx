import { useTeacherTexts } from '../texts.ts'
import { usePartsOnTablets } from './parts-on-tablets.ts'
import { isLedByTeacher, minutesOf, type TimetableId, timetableIds, timetables } from './timetables.ts'

type Props = { way: TimetableId; chapter: number | undefined; onChoose: (way: TimetableId) => void }

/** The chosen way through a lesson of the chapter, to scale, and the others to choose. */
export function Timetable({ way, chapter, onChoose }: Props) {
  const t = useTeacherTexts()
  const onTablets = usePartsOnTablets(chapter)
  return (
    <div className="timetable">
      <fieldset className="lesson-ways">
        <legend className="sr">{t('before.timetable')}</legend>
        {timetableIds.map(each => (
          <label key={each} className={each === way ? 'chosen' : ''}>
            <input type="radio" name="timetable" checked={each === way} onChange={() => onChoose(each)} />
            <b>{t(`before.way.${each}`)}</b> {t('minutes.of', { n: minutesOf(each) })}
          </label>
        ))}
      </fieldset>
      <ol className={`slots ${way}`}>
        {timetables[way].map(({ part, minutes }) => (
          <li key={part} className={isLedByTeacher(part, onTablets) ? 'led' : ''}>
            <b>
              {minutes}
              <span className="sr"> min</span>
            </b>
            <span>{t(`before.part.${part}`)}</span>
          </li>
        ))}
      </ol>
      <p className="small quiet">{t('before.led')}</p>
    </div>
  )
}
