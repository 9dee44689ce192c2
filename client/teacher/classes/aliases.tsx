import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { classLimit } from '../../../shared/api/classes.ts'
import { Language } from '../../../shared/api/contract.ts'
import { languageNames } from '../../../shared/i18n/languages.ts'
import { Answer, Band, Button, order, Refused, SelectField, TextField, useLanguage } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import type { WholeClass } from './class-frame.tsx'
import { useAliases } from './use-aliases.ts'
import { type Made, useMakePupils } from './use-make-pupils.ts'

/** As many as a usual class has. */
const usualCount = 28

/** The default: the whole class gets aliases; who is who is written by hand on a sheet of paper. */
export function Aliases({ whole, onMade }: { whole: WholeClass; onMade: (made: Made) => void }) {
  const t = useTeacherTexts()
  const spoken = useLanguage().language
  const room = Math.max(1, classLimit - whole.pupils.length)
  const [typed, setTyped] = useState(String(Math.max(1, usualCount - whole.pupils.length)))
  const [language, setLanguage] = useState(spoken)
  const count = Math.min(room, Math.max(0, Math.floor(Number(typed)) || 0))
  const { aliases, drawing, error, drawAll, drawOne } = useAliases(whole.id, count, language)
  const make = useMakePupils(whole.id, onMade)
  return (
    <>
      <Band title={t('aliases.count')} note={t('aliases.countNote', { n: classLimit })}>
        <div className="how-many">
          <TextField
            label={t('aliases.countLabel')}
            type="number"
            inputMode="numeric"
            min={1}
            max={room}
            value={typed}
            onChange={setTyped}
            className="number"
          />
          <SelectField
            label={t('aliases.language')}
            value={language}
            onChange={value => setLanguage(Language.parse(value))}
            choices={order.map(each => ({ value: each, label: languageNames[each] }))}
          />
          <p className="small quiet">{t('aliases.neutral')}</p>
        </div>
      </Band>
      <Band
        title={t('aliases.title')}
        note={t('aliases.note', { class: whole.name })}
        tools={
          <Button size="slim" icon={<RefreshCw aria-hidden />} busy={drawing} onClick={drawAll}>
            {t('aliases.drawAll')}
          </Button>
        }
      >
        <div role="status">
          <Answer>{drawing && aliases.length === 0 ? t('aliases.drawing') : t('aliases.ready', { n: aliases.length })}</Answer>
        </div>
        <Refused error={error} />
        <ol className="aliases" lang={language}>
          {aliases.map(alias => (
            <li key={alias}>
              <span>{alias}</span>
              <button type="button" className="plain" aria-label={t('aliases.drawOne', { username: alias })} onClick={() => drawOne(alias)}>
                <RefreshCw aria-hidden />
              </button>
            </li>
          ))}
        </ol>
      </Band>
      <Band title={t('aliases.who')} note={t('aliases.whoNote')}>
        <p className="prose">{t('aliases.whoText')}</p>
        <div className="sum">
          <Button
            look="primary"
            size="big"
            disabled={aliases.length === 0}
            busy={make.isPending || drawing}
            onClick={() => make.makeInvented(aliases)}
          >
            {t('usernames.make', { n: aliases.length })}
          </Button>
          <p className="small quiet">{t('aliases.then')}</p>
        </div>
        <Refused error={make.error} />
      </Band>
    </>
  )
}
