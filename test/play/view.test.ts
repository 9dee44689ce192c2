import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describe as inWords } from '../../shared/play/describe.ts'
import { beatOf, startRun } from '../../shared/play/scenario.ts'
import { view } from '../../shared/play/view.ts'
import { servedTexts } from '../content/first-scenario.ts'
import { content, picks, playOn } from './playing.ts'

test('the tablet is told what is offered, not what it leads to', () => {
  fc.assert(
    fc.property(picks, ways => {
      for (const run of playOn(startRun(content, 77_777), ways).runs) {
        expect(JSON.stringify(view(content, run, 'pupil'))).not.toMatch(/"(effects|next|when|ending|stickers|from|seed)":|77777/)
      }
    }),
  )
})

test('the teacher is told how far, never what was chosen', () => {
  fc.assert(
    fc.property(picks, ways => {
      for (const run of playOn(startRun(content, 1), ways).runs) {
        expect(view(content, run, 'teacher')).toEqual({ scenario: content.id, beat: beatOf(content, run) })
      }
    }),
  )
})

test('who cannot see the picture hears all of it, in every language', () => {
  for (const texts of Object.values(servedTexts())) {
    fc.assert(
      fc.property(picks, ways => {
        for (const run of playOn(startRun(content, 1), ways).runs) {
          const words = inWords(view(content, run, 'pupil'), texts)
          for (const who of ['Amara', 'Jin', 'Zuri', 'Noor', 'Sam']) expect(words).toContain(who)
          expect(words).not.toMatch(/[{}]/)
        }
      }),
      { numRuns: 20 },
    )
  }
})
