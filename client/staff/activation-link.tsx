import { CopyLine, useTexts } from '../ui/index.ts'

/** A link that is shown once: what it is, and what to do with it. */
export function ActivationLink({ link, email, whom = 'contact' }: { link: string; email: string; whom?: 'contact' | 'colleague' }) {
  const t = useTexts()
  return (
    <div className="stack link-once">
      <CopyLine label={t('link.label')} text={link} />
      <div>
        <h3 className="label">{t('link.how')}</h3>
        <ol className="how">
          <li>{t('link.how.1', { email })}</li>
          <li>{t(whom === 'contact' ? 'link.how.2' : 'invite.how.2')}</li>
          <li>{t(whom === 'contact' ? 'link.how.3' : 'invite.how.3')}</li>
        </ol>
      </div>
    </div>
  )
}
