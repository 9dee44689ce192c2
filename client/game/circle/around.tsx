/** @jsxImportSource preact */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Move } from '../../../shared/content/circle-schema.ts'
import { castIdOf } from '../../art/cast.ts'
import { aroundScene } from '../../art/circle/around.ts'
import { useBox } from '../scenario/use-box.ts'
import { Drawing, Icon, Key, SecondButton } from '../widgets/index.ts'
import { MovePicture } from './beat.tsx'
import { moveKey, useCircle } from './playing.ts'
import { Title } from './view.tsx'

/** Who has chosen looks around until the reveal: small things to find, nothing that is counted, nobody who is awaited. */
export function Around({ move, onAgain }: { readonly move: Move; readonly onAgain: () => void }) {
  const { circle, cast, view, text, t, tell, spoken, play, keeps } = useCircle()
  const [found, setFound] = useState<readonly string[]>([])
  const place = useRef<HTMLDivElement>(null)
  const box = useBox(place)
  const part = castIdOf(view.part)
  const { room } = cast.picture
  const shown = useMemo(
    () => box && aroundScene(room, circle.secrets, { ...box, part, found: new Set(found) }),
    [box, circle, room, part, found],
  )
  const last = found.at(-1)
  const [title, hint] = last ? [text(`secret.${last}.found`), t('around.more')] : [t('around.title'), t('around.hint')]
  tell([last ? spoken(`secret.${last}.found`, 'around-title') : { text: title, element: 'around-title' }, { text: hint }])
  const press = (secret: string) => {
    setFound([...found.filter(each => each !== secret), secret])
    play('found')
  }
  return (
    <main>
      <div class="view corridor-end" ref={place}>
        <p id="picture" class="for-readers">
          {text('around.alt')}
        </p>
        {shown && <Drawing svg={shown.svg} class="around-picture" />}
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fieldset */}
        <div class="over" role="group" aria-labelledby="question">
          {shown?.spots.map(({ id, x, y, radius }) => (
            <button
              key={id}
              type="button"
              class="small-thing"
              data-key={String(circle.secrets.indexOf(id) + 1)}
              style={{ left: `${x - radius}px`, top: `${y - radius}px`, width: `${radius * 2}px`, height: `${radius * 2}px` }}
              onClick={() => press(id)}
            >
              <span class="for-readers">{text(`secret.${id}.name`)}</span>
              <Key name={circle.secrets.indexOf(id) + 1} />
            </button>
          ))}
        </div>
      </div>
      <section class="panel" aria-labelledby="question">
        <div class="meanwhile">
          <div class="kept-choice">
            <MovePicture move={move} />
            <p>
              <span class={`kept ${keeps}`} role="status">
                <Icon name={keeps === 'kept' ? 'check' : keeps === 'saving' ? 'repeat' : 'wifi-off'} />
                {t(`kept.${keeps}`)}
              </span>
              <b>{text(moveKey(view, move))}</b>
            </p>
            <SecondButton label={t('around.again')} icon="undo-2" onPress={onAgain} />
          </div>
          <div class="meanwhile-words">
            <div class="for-readers">
              <Title>{t('around.title')}</Title>
            </div>
            <div role="status" id="around-title">
              <p class="found-words">{title}</p>
              <p>{hint}</p>
            </div>
          </div>
        </div>
      </section>
    </main>
  )
}
