import { normalizeReference } from './reference.ts'
import { toStages } from './bases.ts'
