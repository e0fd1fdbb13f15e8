import app from './app.json'
import failure from './failure.json'
import today from './today.json'
import ui from './ui.json'

/** What the shell and the first screen say. */
export default { app, failure, today, ui }
