/** Frames in a moving second below which drawing by WebGL is given up. */
export const slowFrames = 14

/** WebGL without a graphics chip runs at 4-9 frames a second, a plain canvas at 30. `?canvas=1` is for tests. */
export function chooseRenderer(search = location.search): 'webgl' | 'canvas' {
  return new URLSearchParams(search).get('canvas') === '1' || isSoftware() ? 'canvas' : 'webgl'
}

function isSoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true })
  if (!gl) return true
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info')
  const name = String(gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name)
}
