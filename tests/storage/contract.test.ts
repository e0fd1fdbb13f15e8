import { recordsContract } from './contract/records-contract'
import { memoryEngine, runner } from './engine'

recordsContract(runner, memoryEngine())
