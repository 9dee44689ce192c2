import { useState } from 'react'
import { GetSchoolWay, procedureLimit, WriteProcedure } from '../../../shared/api/schools.ts'
import { useAct, useAsk, useMe } from '../../adults/session.tsx'
import { Answer, Answered, Band, Button, Refused, TextArea, useFormats, useTexts } from '../../ui/index.ts'

/** What the school's staff do when a pupil has told something; they read it beside each request. */
export function Procedure() {
  const t = useTexts()
  const { day } = useFormats()
  const { school: id = '', schoolName = '' } = useMe().active
  const way = useAsk(GetSchoolWay, { params: { id } })
  const [isWriting, setWriting] = useState(false)
  const text = way.data?.procedure?.text
  return (
    <Band
      title={t('talks.way', { school: schoolName })}
      note={t('talks.way.note')}
      tools={
        way.data &&
        !isWriting && (
          <Button size="slim" onClick={() => setWriting(true)}>
            {t(text ? 'talks.way.change' : 'talks.way.write')}
          </Button>
        )
      }
    >
      {isWriting ? (
        <Write school={id} start={text ?? ''} onClose={() => setWriting(false)} />
      ) : (
        <Answered ask={way} rows={3}>
          {({ procedure }) =>
            procedure ? (
              <>
                <p className="written">{procedure.text}</p>
                <p className="small quiet">{t('talks.way.written', { day: day(procedure.writtenOn) })}</p>
              </>
            ) : (
              <Answer>{t('talks.way.none')}</Answer>
            )
          }
        </Answered>
      )}
    </Band>
  )
}

function Write({ school, start, onClose }: { school: string; start: string; onClose: () => void }) {
  const t = useTexts()
  const [text, setText] = useState(start)
  const write = useAct(WriteProcedure, { changes: [GetSchoolWay], onDone: onClose })
  const tooLong = text.trim().length > procedureLimit
  return (
    <form
      className="form way-form"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        if (!tooLong) write.mutate({ params: { id: school }, body: { text } })
      }}
    >
      <TextArea
        label={t('talks.way.text')}
        help={t('talks.way.text.help')}
        rows={8}
        value={text}
        onChange={setText}
        error={tooLong && t('talks.way.tooLong')}
      />
      <Refused error={write.error} />
      <div className="acts">
        <Button look="primary" type="submit" busy={write.isPending}>
          {t('talks.way.save')}
        </Button>
        <Button look="text" onClick={onClose}>
          {t('invite.cancel')}
        </Button>
      </div>
    </form>
  )
}
