// First: what follows may write styles.
import { nonce } from './nonce.ts'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './desk.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { LanguageProvider } from './language/language.tsx'
import { KeysProvider } from './keys/keys-provider.tsx'
import { CatalogProvider } from './parts/catalog-provider.tsx'
import { Toasts } from './parts/toasts.tsx'
import { router } from './router.tsx'
import { SessionProvider } from './session/session-provider.tsx'
import { theme } from './theme.ts'

const root = document.getElementById('desk')
if (!root) throw new Error('index.html has no #desk')

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <SessionProvider>
            <CatalogProvider>
              <KeysProvider>
                <Toasts />
                <RouterProvider router={router} />
              </KeysProvider>
            </CatalogProvider>
          </SessionProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
