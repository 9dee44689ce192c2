import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import '../ui/style/index.css'
import './public.css'
import '../staff/staff.css'
import { keepFocus } from '../focus/keep-focus.ts'
import { theme } from '../ui/style/theme.ts'
import { Pages } from './pages.tsx'
import { Speaking } from './speaking.tsx'

// A refused call is an answer, not a failure to repeat; silence is healed by the frame.
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: true, staleTime: 5000 },
    mutations: { networkMode: 'always' },
  },
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
keepFocus(document)
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Speaking>
            <Pages />
          </Speaking>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
