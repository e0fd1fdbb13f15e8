import { storageContract } from './contract'
import { memoryEngine, runner } from './engine'

storageContract(runner, memoryEngine())
