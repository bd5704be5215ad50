import './portal.css'
import { createRoot } from 'react-dom/client'
import { common } from '@/lib/texts'

createRoot(document.getElementById('root')!).render(<main className="p-6">{common.loading}</main>)
