import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './ui/theme/fonts.css'
import './ui/theme/global.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { router } from './routes.tsx'
import { startLanguage } from './shared/words/language.ts'
import { ThemeProvider } from './ui/theme/theme-provider.tsx'

startLanguage()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ThemeProvider>
      <RouterProvider router={router} />
    </ThemeProvider>
  </StrictMode>,
)
