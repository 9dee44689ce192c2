/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { wayOf } from '../../../shared/play/stickers.ts'
import { Icon, PrimaryButton, SecondButton } from '../widgets/index.ts'
import { endingComposer } from './ending-picture.ts'
import { Layout, Question } from './layout.tsx'
import { type Finished, type ShownRun, usePlaying } from './playing.ts'

/** Every ending leads to support; the sticker names the way that was practised. */
export function Ending({
  finished,
  run,
  onWhatIf,
}: {
  readonly finished: Finished
  readonly run: ShownRun
  readonly onWhatIf: () => void
}) {
  const playing = usePlaying()
  const { text, t, leave, album, play, tell, spoken } = playing
  const { ending: id, stickers } = finished
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the ending comes
  useEffect(() => play('ending'), [])
  const title = text(`ending.${id}.title`)
  const told = text(`ending.${id}.text`)
  tell([
    spoken(`ending.${id}.title`, 'question'),
    spoken(`ending.${id}.text`, 'told'),
    ...stickers.map(sticker => spoken(`sticker.${wayOf(sticker)}`, `sticker-${sticker}`, `${t('ending.earned')}:`)),
  ])
  return (
    <Layout composer={endingComposer(playing, run, id)} alt={text(`ending.${id}.alt`)}>
      <div class="ending-title">
        <Question>{title}</Question>
        {stickers.map(sticker => (
          <p key={sticker} class="earned pops" id={`sticker-${sticker}`}>
            <Icon name="star" />
            <span class="for-readers">{t('ending.earned')}: </span>
            {text(`sticker.${wayOf(sticker)}`)}
          </p>
        ))}
      </div>
      <p class="told" id="told">
        {told}
      </p>
      <div class="row">
        <SecondButton label={t('toTheMap')} icon="map" onPress={leave} />
        {album && stickers.length > 0 && <SecondButton label={album.label} icon="star" onPress={album.open} />}
        <PrimaryButton label={t('ending.whatIf')} onPress={onWhatIf} />
      </div>
    </Layout>
  )
}
