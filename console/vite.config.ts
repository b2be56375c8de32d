import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

/** The word the api replaces by a fresh nonce with every answer (`src/pages/console.routes.ts`). */
const noncePlaceholder = 'CSP_NONCE'

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  // Beside each file its brotli and gzip, which the api hands to whoever takes them.
  plugins: [react(), compression({ include: /\.(?:js|css|svg)$/, algorithms: ['brotliCompress', 'gzip'] })],
  html: { cspNonce: noncePlaceholder },
  build: {
    target: 'es2022',
    // The content security policy lets in nothing but files of our own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One sheet: a part that is tried again after the network was gone would be drawn without the sheet that did not come with it.
    cssCodeSplit: false,
  },
})
