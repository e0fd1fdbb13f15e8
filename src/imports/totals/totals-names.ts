/** Header names of a summary's counts (English, Ukrainian, Russian, Turkish), as `headerKey` writes them. */
export const totalsNames: Readonly<Record<'calls' | 'answered' | 'abandoned', ReadonlySet<string>>> = {
  calls: new Set(('calls countofcalls callcount numberofcalls totalcalls incomingcalls inboundcalls callsoffered offered offeredcalls received callsreceived total '
    + 'дзвінки кількістьдзвінків усьогодзвінків всьогодзвінків вхідні вхіднихдзвінків надійшло звонки количествозвонков всегозвонков входящие входящихзвонков поступило '
    + 'çağrısayısı toplamçağrı gelençağrı gelençağrılar').split(' ')),
  answered: new Set(('answered answeredcalls callsanswered handled callshandled accepted completed прийнято прийнятодзвінків прийнятихдзвінків прийняті відповіли '
    + 'принято принятозвонков принятыхзвонков принятые отвечено cevaplanan cevaplanançağrı yanıtlanan').split(' ')),
  abandoned: new Set(('abandoned abandonedcalls callsabandoned lost lostcalls missed missedcalls втрачено втраченодзвінків втраченихдзвінків втрачені пропущено '
    + 'потеряно потерянозвонков потерянные пропущено пропущенныхзвонков пропущенные kaçan kaçançağrı kaçırılançağrı').split(' ')),
}
