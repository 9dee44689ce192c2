import { CircleDashed, FastForward, RefreshCw, UsersRound } from 'lucide-react'
import { Act } from '../dock.tsx'
import { useCirclesTexts } from './texts.ts'

/** In the dock while circles run: for all at once. */
export function CircleActs({
  busy,
  onGoOn,
  onAgain,
  onEnd,
}: {
  busy: boolean
  onGoOn: () => void
  onAgain: () => void
  onEnd: () => void
}) {
  const t = useCirclesTexts()
  return (
    <>
      <Act busy={busy} icon={<FastForward aria-hidden />} title={t('dock.goOn')} what={t('dock.goOnWhat')} onClick={onGoOn} />
      <Act busy={busy} icon={<RefreshCw aria-hidden />} title={t('dock.again')} what={t('dock.againWhat')} onClick={onAgain} />
      <Act busy={busy} icon={<CircleDashed aria-hidden />} title={t('dock.end')} what={t('dock.endWhat')} onClick={onEnd} />
    </>
  )
}

/** In the dock before: opens what the teacher should know first. */
export function StartAct({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) {
  const t = useCirclesTexts()
  return (
    <Act
      icon={<UsersRound aria-hidden />}
      title={isOpen ? t('notNow') : t('start')}
      {...(!isOpen && { what: t('startWhat') })}
      onClick={onPress}
    />
  )
}
