import calls from './calls.json'
import client from './client.json'
import company from './company.json'
import data from './data.json'
import desk from './desk.json'
import document from './document.json'
import field from './field.json'
import figure from './figure.json'
import hotline from './hotline.json'
import imports from './imports.json'
import invoice from './invoice.json'
import operator from './operator.json'
import report from './report.json'
import tariff from './tariff.json'

/** What every other page and document says. */
export default { calls, client, company, data, desk, document, field, figure, hotline, imports, invoice, operator, report, tariff }
