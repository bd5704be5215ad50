import './portal.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SignInPage } from '@/features/sign-in/sign-in-page'
import { startSession } from '@/lib/session'

await startSession()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <main>
      <SignInPage way="password" onDone={() => location.reload()} />
    </main>
  </StrictMode>,
)
