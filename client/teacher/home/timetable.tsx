import { useTeacherTexts } from '../texts.ts'
import { ledByTeacher, minutesOf, type TimetableId, timetableIds, timetables } from './timetables.ts'

/** The chosen way through the lesson, to scale, and the others to choose. */
export function Timetable({ way, onChoose }: { way: TimetableId; onChoose: (way: TimetableId) => void }) {
  const t = useTeacherTexts()
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
          <li key={part} className={ledByTeacher.includes(part) ? 'led' : ''}>
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
