import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './ui/fonts.css'
import './ui/global.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { router } from './routes.tsx'
import { startLanguage } from './shared/language.ts'
import { ThemeProvider } from './ui/theme-provider.tsx'

startLanguage()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ThemeProvider>
      <RouterProvider router={router} />
    </ThemeProvider>
  </StrictMode>,
)
