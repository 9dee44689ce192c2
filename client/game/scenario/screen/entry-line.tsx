/** @jsxImportSource preact */
import { cast, castIdOf } from '../../../art/cast.ts'
import { changedPictureSvg } from '../../../art/screens/changed-picture.ts'
import { Drawing, Icon } from '../../widgets/index.ts'
import type { Entry, OnScreen } from '../composition.ts'
import { emotionIn, portrait } from '../pictures.ts'
import { usePlaying } from '../playing.ts'

/** One message with the face of who wrote it. What is said just now is heard from the log beside, so it is hidden from readers here. */
export function EntryLine({ entry, shown, isSpot }: { readonly entry: Entry; readonly shown: OnScreen; readonly isSpot: boolean }) {
  const { scenario, text, t } = usePlaying()
  const { id, who, own, words, voice, passedOn, picture, described, emotion } = entry
  const isNew = shown.said.includes(entry)
  return (
    <li
      id={isNew ? undefined : id}
      class={`entry ${own ? 'own' : ''} ${isNew ? 'pops' : ''}`}
      aria-hidden={isNew || undefined}
      data-who={isSpot ? who : undefined}
    >
      {!own && (
        <span class="entry-face" data-face>
          <Drawing svg={portrait(who, { emotion: emotion ?? emotionIn(scenario, shown.run, who) })} />
        </span>
      )}
      <div class="entry-words">
        <b>{text(`name.${who}`)}</b>
        {passedOn && (
          <small>
            <Icon name="send" />
            {t('screen.passedOn')}
          </small>
        )}
        {picture && (
          <span class="entry-picture" role="img" aria-label={described}>
            <Drawing svg={changedPictureSvg(cast[castIdOf(picture.of)], picture.with)} />
          </span>
        )}
        <span>
          {voice && <Icon name="volume-2" />}
          {voice && <span class="for-readers">{t('screen.spoken')}: </span>}
          {words}
        </span>
      </div>
    </li>
  )
}
