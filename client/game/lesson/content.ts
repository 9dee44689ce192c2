import type { Language } from '../../../shared/api/contract.ts'
import { contentAddress } from '../../../shared/api/play.ts'
import { Scenario, Texts } from '../../../shared/content/schema.ts'
import { CallRefused } from '../../net/call.ts'

type Open = { readonly id: string; readonly version: number }

/** @throws CallRefused */
export const loadScenario = async ({ id, version }: Open): Promise<Scenario> =>
  Scenario.parse(await load(contentAddress(id, version, 'scenario')))

/** @throws CallRefused */
export const loadTexts = async ({ id, version }: Open, language: Language): Promise<Texts> =>
  Texts.parse(await load(contentAddress(id, version, language)))

async function load(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => {
    throw new CallRefused('offline')
  })
  if (!response.ok) throw new CallRefused('fault')
  return response.json()
}
