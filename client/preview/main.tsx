// For who writes content, on their own computer: never part of what a school runs.
// The frame shows the game as a tablet has it; so its styles stay apart from the desk around it.
const asked = new URLSearchParams(location.search)
const page = asked.has('stage') ? await import('./stage.tsx') : asked.has('home') ? await import('./home.tsx') : await import('./desk.tsx')
const root = document.getElementById('app')
if (root) page.open(root)
