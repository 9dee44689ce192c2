export type Rule =
  | 'file'
  | 'link'
  | 'circle'
  | 'reach'
  | 'beats'
  | 'endings'
  | 'cast'
  | 'place'
  | 'ways'
  | 'harmLast'
  | 'harmSober'
  | 'consequence'
  | 'decisions'
  | 'otherSide'
  | 'nothingLater'
  | 'nothingFeeling'
  | 'whatIf'
  | 'names'
  | 'language'
  | 'parity'
  | 'english'
  | 'label'
  | 'sentence'
  | 'young'
  | 'line'
  | 'choice'
  | 'debrief'
  | 'strand'
  | 'leads'
  | 'helps'
  | 'long'
  | 'aimed'

/** `where`: a scene, a choice (`scene.choice`), an ending, a part of the file, or a language and text key. */
export type Problem = { readonly rule: Rule; readonly where: string; readonly cure: string }

/** What stops a content file, for its author: the file, the line, and what to do. */
export type Mistake = { readonly file: string; readonly line: number; readonly rule: Rule; readonly where: string; readonly cure: string }
