import { createStage, type Stage, type StagePicture, type Transition } from '../stage/index.ts'

/** One stage for all screens of a scenario: its element moves from screen to screen, so that people can walk between them. */
export type StageHost = {
  readonly showIn: (view: HTMLElement, picture: StagePicture, transition: Transition) => void
  /** Nothing of it is seen for now. */
  readonly rest: () => void
  readonly setCalm: (mode: { calm: boolean }) => void
  readonly destroy: () => void
}

export function stageHost(first: { calm: boolean }): StageHost {
  const element = document.createElement('div')
  element.className = 'canvas'
  let { calm } = first
  let stage: Stage | undefined
  let last: StagePicture | undefined
  const present = () => {
    stage ??= createStage(element, { calm })
    return stage
  }
  const hidden = () => (document.hidden ? stage?.sleep() : stage?.wake())
  document.addEventListener('visibilitychange', hidden)
  const report = (problem: unknown) => console.error('The picture could not be shown.', problem)
  return {
    showIn: (view, picture, transition) => {
      if (!element.isConnected) stage?.wake()
      if (element.parentElement !== view) view.prepend(element)
      last = picture
      present().show(picture, transition).catch(report)
    },
    rest: () => {
      element.remove()
      stage?.sleep()
    },
    setCalm: mode => {
      if (mode.calm === calm) return
      calm = mode.calm
      stage?.destroy()
      stage = undefined
      if (last && element.parentElement) present().show(last).catch(report)
    },
    destroy: () => {
      document.removeEventListener('visibilitychange', hidden)
      stage?.destroy()
      element.remove()
    },
  }
}
