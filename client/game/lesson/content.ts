import { circleAddress } from '../../../shared/api/circles.ts'
import type { Language } from '../../../shared/api/contract.ts'
import { cardAddress, contentAddress, type OpenPiece, recognitionAddress } from '../../../shared/api/play.ts'
import { Circle } from '../../../shared/content/circle-schema.ts'
import { IDoCard } from '../../../shared/content/i-do-schema.ts'
import { Recognition } from '../../../shared/content/recognition-schema.ts'
import { Scenario, Texts } from '../../../shared/content/schema.ts'
import { CallRefused } from '../../net/call.ts'

type Open = { readonly id: string; readonly version: number }

/** @throws CallRefused */
export const loadScenario = async ({ id, version }: Open): Promise<Scenario> =>
  Scenario.parse(await load(contentAddress(id, version, 'scenario')))

/** @throws CallRefused */
export const loadTexts = async ({ id, version }: Open, language: Language): Promise<Texts> =>
  Texts.parse(await load(contentAddress(id, version, language)))

/** @throws CallRefused */
export async function loadRecognition(
  piece: OpenPiece,
  language: Language,
): Promise<{ readonly data: Recognition; readonly texts: Texts }> {
  const [data, texts] = await Promise.all([load(recognitionAddress(piece, 'recognition')), load(recognitionAddress(piece, language))])
  return { data: Recognition.parse(data), texts: Texts.parse(texts) }
}

/** @throws CallRefused */
export async function loadCard(piece: OpenPiece, language: Language): Promise<{ readonly data: IDoCard; readonly texts: Texts }> {
  const [data, texts] = await Promise.all([load(cardAddress(piece, 'card')), load(cardAddress(piece, language))])
  return { data: IDoCard.parse(data), texts: Texts.parse(texts) }
}

/** @throws CallRefused */
export const loadCircle = async ({ id, version }: Open, language: Language): Promise<{ circle: Circle; texts: Texts }> => {
  const [circle, texts] = await Promise.all([load(circleAddress(id, version, 'circle')), load(circleAddress(id, version, language))])
  return { circle: Circle.parse(circle), texts: Texts.parse(texts) }
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => {
    throw new CallRefused('offline')
  })
  if (!response.ok) throw new CallRefused('fault')
  return response.json()
}
