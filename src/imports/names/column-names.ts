import type { ColumnMeaning } from '../../domain/source/source'

/** What a header name says: a meaning, or `when` = some date or time whose cells decide. */
type NamedMeaning = ColumnMeaning | 'when'

/** Header names of real exports (English, Ukrainian, Russian, Turkish, vendors), as `headerKey` writes them. */
const names: Readonly<Partial<Record<NamedMeaning, string>>> = {
  when: 'date time datetime datetimestart calldate calltime callstart callstarttime callstarteddate start starttime startdate startedat startstamp timestart timestamp datetimeorigination calldatetime timereceived callreceived createdat dateandtime startepoch begin begintime started enteredqueue queueentry queueentertime '
    + 'дата час датачас датаічас датачасдзвінка датадзвінка часдзвінка початок початокдзвінка часпочатку датапочатку '
    + 'время датавремя датаивремя датавремязвонка датазвонка времязвонка начало началозвонка времяначала датаначала начальноевремя '
    + 'tarih saat tarihsaat başlangıç başlangıçzamanı başlangıçtarihi başlangıçsaati çağrıtarihi çağrızamanı aramatarihi aramazamanı',
  answer: 'answer answertime answeredat answeredtime timeanswered answerstamp connecttime connectedtime datetimeconnect connected часвідповіді відповідь времяответа ответ cevapzamanı cevaplanmazamanı yanıtzamanı',
  end: 'end endtime enddate endedat endstamp timeend finish finishtime hanguptime datetimedisconnect disconnecttime кінець завершення часзавершення кінецьдзвінка конец окончание завершение времяокончания времязавершения bitiş bitişzamanı bitişsaati',
  wait: 'wait waittime waiting waitingtime waitsec waitduration queuetime qtime timeinqueue queuewait queuewaittime speedofanswer speedofanswerinseconds speedofanswersec speedofanswerseconds asa ring ringtime ringing ringduration ringingtime timetoanswer answerspeed holdtimequeue totalwaittimeinqueue totalqueue '
    + 'очікування часочікування тривалістьочікування ожидание времяожидания длительностьожидания времявочереди дозвон bekleme beklemesüresi kuyruktabekleme çalmasüresi kuyruksüresi',
  talk: 'talk talktime talking talkduration talkingtime talksec billsec billableseconds conversation conversationtime avgtalkduration sertime servicetime calltalktime incallduration connectedduration talkseconds talksecs '
    + 'розмова часрозмови тривалістьрозмови разговор времяразговора длительностьразговора konuşma konuşmasüresi görüşmesüresi görüşme',
  hold: 'hold holdtime holding holdduration holdingtime totalhold утримання часутримання удержание времяудержания bekletme bekletmesüresi',
  wrap: 'wrap wraptime wrapup wrapuptime acw acwtime aftercallwork dispo postcall postcallprocessing поствизовнаобробка постобробка часобробки поствызывнаяобработка постобработка çağrısonrası çağrısonrasısüre',
  total: 'duration durationsec durationseconds durationmin durationsecs totalduration callduration calllength length lengthinsec billedduration totaltime seconds тривалість тривалістьдзвінка длительность длительностьзвонка продолжительность süre çağrısüresi toplamsüre aramasüresi',
  direction: 'direction calltype calldirection type communicationtype inout directiontype initialdirection operation event eventtype action activity напрямок напрям типдзвінка направление типзвонка yön çağrıyönü çağrıtipi çağrıtürü',
  disposition: 'disposition status callstatus result callresult outcome answeredyn answeredyesno isanswered answered reasonterminated terminationreason hangupcause dialstatus callstate dispositioncode '
    + 'статус результат статусдзвінка результатдзвінка стан статусзвонка результатзвонка итог состояние durum sonuç çağrıdurumu çağrısonucu aramasonucu',
  line: 'line did didddi ddi dnis callednumber virtualphonenumber talkdeskphonenumber linenumber servicenumber lineno didnumber lineid лінія номерлінії гарячалінія линия номерлинии горячаялиния hat hatnumarası hatno',
  queue: 'queue queuename queueid skill skillgroup group ringgroup acdgroup huntgroup huntpilotdn firstqueue callgroup callgroupid department черга назвачерги відділ очередь имяочереди отдел kuyruk kuyrukadı grup departman',
  campaign: 'campaign campaignid campaignname project ingroup accountcode account кампанія проєкт проект кампания kampanya proje',
  operator: 'agent agentname operator operatorname user username fullname employee employeeid employeename server rep salesrep agentid extension ext party1name portaluser answeredby handledby users '
    + 'оператор операторка агент співробітник користувач внутрішнійномер сотрудник пользователь внутреннийномер имяоператора operatör temsilci müşteritemsilcisi kullanıcı dahili dahilino',
  topic: 'topic subject reason callreason theme category wrapupcode wrapupname servicetype callpurpose тема причина категорія тематика темадзвінка категория темазвонка konu kategori çağrınedeni',
  from: 'from src source caller callerid callerno callernumber callerphone callingnumber callingpartynumber ani cli clid clidnum fromno fromnumber customerphonenumber phone phonenumber phonenumberdialed number calleridnumber cnum remote callfrom externalnumber phoneno msisdn '
    + 'звідки номерабонента абонент телефон номертелефону хтодзвонив номер откуда ктозвонил номерзвонящего номертелефона arayan arayannumara arayanno telefon telefonnumarası numara müşterino kimden',
  to: 'to dst destination destinationnumber called calledno callednum calledparty calledpartynumber finalcalledpartynumber tono tonumber dialno dialednumber dialled diallednumber callto куди кому номерпризначення набранийномер куда набранныйномер номерназначения aranan aranannumara arananno hedef kime',
  callId: 'callid callidentifier uniqueid linkedid calluuid uuid contactid conversationid interactionid sessionid sid historyid entryid pbxcallid generalcallid xmlcdruuid id recordid callref acctid globalcallidcallid '
    + 'ідентифікатор idдзвінка айді идентификатор idзвонка номерзвонка çağrıid çağrıno aramaid',
}

const meaningOf = new Map<string, NamedMeaning>()
for (const [meaning, list] of Object.entries(names)) {
  for (const name of (list ?? '').split(' ')) if (name && !meaningOf.has(name)) meaningOf.set(name, meaning as NamedMeaning)
}

/** A header name without case, blanks and marks: `Answered (Y/N)` → `answeredyn`. */
export function headerKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('i̇', 'i').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A key in plain letters, as systems without Turkish ones write it: `görüşmesüresi` → gorusmesuresi. */
function inPlainLetters(key: string): string {
  return key.replaceAll('ı', 'i').normalize('NFD').replace(/(?<=[a-z])\p{M}+/gu, '')
}

for (const [name, meaning] of [...meaningOf]) if (!meaningOf.has(inPlainLetters(name))) meaningOf.set(inPlainLetters(name), meaning)

/** The meaning a header name is known for, or null. */
export function namedMeaning(name: string): NamedMeaning | null {
  const key = headerKey(name)
  return meaningOf.get(key) ?? meaningOf.get(key.replace(/(inseconds|milliseconds|seconds|msecs?|ms|secs|sec|сек|секунд|sn|hhmmss|mmss|minutes|mins?|хвилин|хв|минут|мин|dakika|dk)$/u, '')) ?? null
}
