import { useFormats } from '../ui/index.ts'
import { useTeacherTexts } from './texts.ts'

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** An instant as one says it: today, 10.24; yesterday, 13.40; 12 November, 9.05. */
export function useMoments(): (instant: string) => string {
  const t = useTeacherTexts()
  const { shortDay, time } = useFormats()
  return instant => {
    const at = new Date(instant)
    const today = new Date()
    const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
    if (sameDay(at, today)) return t('date.today', { time: time(at) })
    if (sameDay(at, yesterday)) return t('date.yesterday', { time: time(at) })
    return t('date.dayTime', { day: shortDay(instant), time: time(at) })
  }
}
