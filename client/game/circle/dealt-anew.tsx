/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import { castIdOf } from '../../art/cast.ts'
import { stillOf } from '../../art/circle/still.ts'
import { circleScene } from '../../art/scenes/circle-scene.ts'
import { Drawing, Icon, PrimaryButton, SecondButton } from '../widgets/index.ts'
import { castIn } from './pictures.ts'
import { useCircle } from './playing.ts'
import { Title } from './view.tsx'

const photo = { width: 520, height: 300 }

/** What has changed: the same moment, the old place pale, the new one larger. Not who has changed it. */
export function DealtAnew({ before, onSee }: { readonly before: string; readonly onSee: () => void }) {
  const { circle, view, text, t, tell, toMap, isRehearsal } = useCircle()
  const { heat, feeling } = view.start
  const still = (part: string) => stillOf(circleScene(castIn(circle, view), { ...photo, part: castIdOf(part), heat, feeling }), photo)
  const places = [
    { key: 'before', part: before, words: t('again.before') },
    { key: 'now', part: view.part, words: t('again.now') },
  ]
  // biome-ignore lint/correctness/useExhaustiveDependencies: a deal has its two places
  const photos = useMemo(() => places.map(({ part }) => still(part)), [view.deal, before])
  tell([
    { text: `${t('again.title')}. ${t('again.text')}` },
    ...places.map(({ key, part, words }) => ({ text: `${words}: ${text(`part.${part}.place`)}`, element: `photo-${key}` })),
    { text: t('again.note') },
  ])
  return (
    <main class="anew">
      <Title class="part-title">{t('again.title')}</Title>
      <p class="anew-lead">{t('again.text')}</p>
      <div class="photos">
        {places.map(({ key, part, words }, at) => (
          <figure key={key} class={`anew-photo photo-${key}`}>
            <Drawing svg={photos[at] ?? ''} class="photo-picture" />
            <figcaption id={`photo-${key}`}>
              <b>{words}</b> {text(`part.${part}.place`)}
            </figcaption>
          </figure>
        ))}
        <span class="mixed" aria-hidden="true">
          <Icon name="shuffle" />
        </span>
      </div>
      <p class="note">
        <Icon name="lock" />
        {t('again.note')}
      </p>
      <div class="row">
        <PrimaryButton label={t('again.see')} onPress={onSee} />
        {!isRehearsal && <SecondButton label={t('again.enough')} icon="map" onPress={toMap} />}
      </div>
    </main>
  )
}
