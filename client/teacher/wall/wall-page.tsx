import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { z } from 'zod'
import { ViewWall } from '../../../shared/api/classes.ts'
import { muralState } from '../../../shared/play/mural.ts'
import { useAsk } from '../../adults/session.tsx'
import { muralSvg } from '../../art/mural/wall-svg.ts'
import { Answered, Art, Button } from '../../ui/index.ts'
import { ClassFrame } from '../classes/class-frame.tsx'
import { writeSchoolYear } from '../grades.ts'
import { useWallTexts } from './texts.ts'

/** The class's wall painting, to look at and to print at the end of the year. In words it is never a number. */
export function WallPage() {
  return <ClassFrame tab="wall">{({ id }) => <Asked id={id} />}</ClassFrame>
}

function Asked({ id }: { id: string }) {
  return (
    <Answered ask={useAsk(ViewWall, { params: { id } })} rows={6}>
      {found => <Wall found={found} />}
    </Answered>
  )
}

function Wall({ found: { className, schoolYear, wall } }: { found: z.output<typeof ViewWall.answer> }) {
  const t = useWallTexts()
  useEffect(() => {
    // The browser prints the sheet instead of the page.
    document.documentElement.classList.add('prints-cards')
    return () => document.documentElement.classList.remove('prints-cards')
  }, [])
  const svg = muralSvg(wall)
  return (
    <div className="wall-of-class">
      <div className="wall-head">
        <h2>{t('title')}</h2>
        <Button look="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <figure>
        <Art svg={svg} className="wall-painting" />
        <figcaption>{t('alt', { state: t(`state.${muralState(wall)}`) })}</figcaption>
      </figure>
      <p>{t('about')}</p>
      <p>{t('nobody')}</p>
      <p>{t('year')}</p>
      {createPortal(
        <div className="print-root">
          <div className="wall-sheet">
            <Art svg={svg} className="wall-painting" />
            <p>
              <b>{t('title')}</b> {t('made')} · {className} · {writeSchoolYear(schoolYear)}
            </p>
          </div>
        </div>,
        document.body,
      )}
    </div>
  )
}
