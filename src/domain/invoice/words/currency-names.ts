import type { CurrencyCode } from '../../kernel/currency'
import type { Gender } from './cardinal'

/** A currency in Ukrainian or Russian: gender of the major unit, forms one, few, many of major and minor. */
type SlavicCurrency = { readonly gender: Gender; readonly major: Forms; readonly minor: Forms }
type Forms = readonly [string, string, string]

/** A currency in English or Turkish: singular and plural of major and minor (Turkish has no plural after a number). */
type PlainCurrency = { readonly major: readonly [string, string]; readonly minor: readonly [string, string] }

function forms(text: string): Forms {
  const [one = '', few = one, many = few] = text.split('|')
  return [one, few, many]
}

function slavic(gender: Gender, major: string, minor: string): SlavicCurrency {
  return { gender, major: forms(major), minor: forms(minor) }
}

function plain(major: string, minor: string): PlainCurrency {
  const [one = '', many = one] = major.split('|')
  const [cent = '', cents = cent] = minor.split('|')
  return { major: [one, many], minor: [cent, cents] }
}

export const ukrainianCurrencies: Readonly<Record<CurrencyCode, SlavicCurrency>> = {
  UAH: slavic('f', 'гривня|гривні|гривень', 'копійка|копійки|копійок'),
  USD: slavic('m', 'долар США|долари США|доларів США', 'цент|центи|центів'),
  EUR: slavic('n', 'євро', 'цент|центи|центів'),
  RUB: slavic('m', 'російський рубль|російські рублі|російських рублів', 'копійка|копійки|копійок'),
  TRY: slavic('f', 'турецька ліра|турецькі ліри|турецьких лір', 'куруш|куруші|курушів'),
  GBP: slavic('m', 'фунт стерлінгів|фунти стерлінгів|фунтів стерлінгів', 'пенс|пенси|пенсів'),
  PLN: slavic('m', 'злотий|злоті|злотих', 'грош|гроші|грошів'),
  KZT: slavic('n', 'теньге', 'тиїн|тиїни|тиїнів'),
  AZN: slavic('m', 'азербайджанський манат|азербайджанські манати|азербайджанських манатів', 'гяпік|гяпіки|гяпіків'),
  GEL: slavic('m', 'ларі', 'тетрі'),
  MDL: slavic('m', 'молдовський лей|молдовські леї|молдовських леїв', 'бан|бани|банів'),
  CHF: slavic('m', 'швейцарський франк|швейцарські франки|швейцарських франків', 'сантим|сантими|сантимів'),
  CZK: slavic('f', 'чеська крона|чеські крони|чеських крон', 'гелер|гелери|гелерів'),
  SEK: slavic('f', 'шведська крона|шведські крони|шведських крон', 'ере'),
  NOK: slavic('f', 'норвезька крона|норвезькі крони|норвезьких крон', 'ере'),
  DKK: slavic('f', 'данська крона|данські крони|данських крон', 'ере'),
  RON: slavic('m', 'румунський лей|румунські леї|румунських леїв', 'бан|бани|банів'),
  BGN: slavic('m', 'болгарський лев|болгарські леви|болгарських левів', 'стотинка|стотинки|стотинок'),
  HUF: slavic('m', 'форинт|форинти|форинтів', 'філер|філери|філерів'),
  JPY: slavic('f', 'єна|єни|єн', ''),
  KRW: slavic('f', 'вона|вони|вон', ''),
  KWD: slavic('m', 'кувейтський динар|кувейтські динари|кувейтських динарів', 'філс|філси|філсів'),
  BHD: slavic('m', 'бахрейнський динар|бахрейнські динари|бахрейнських динарів', 'філс|філси|філсів'),
}

export const russianCurrencies: Readonly<Record<CurrencyCode, SlavicCurrency>> = {
  UAH: slavic('f', 'гривна|гривны|гривен', 'копейка|копейки|копеек'),
  USD: slavic('m', 'доллар США|доллара США|долларов США', 'цент|цента|центов'),
  EUR: slavic('m', 'евро', 'цент|цента|центов'),
  RUB: slavic('m', 'рубль|рубля|рублей', 'копейка|копейки|копеек'),
  TRY: slavic('f', 'турецкая лира|турецкие лиры|турецких лир', 'куруш|куруша|курушей'),
  GBP: slavic('m', 'фунт стерлингов|фунта стерлингов|фунтов стерлингов', 'пенс|пенса|пенсов'),
  PLN: slavic('m', 'злотый|злотых|злотых', 'грош|гроша|грошей'),
  KZT: slavic('m', 'тенге', 'тиын|тиына|тиынов'),
  AZN: slavic('m', 'азербайджанский манат|азербайджанских маната|азербайджанских манатов', 'гяпик|гяпика|гяпиков'),
  GEL: slavic('m', 'лари', 'тетри'),
  MDL: slavic('m', 'молдавский лей|молдавских лея|молдавских леев', 'бан|бана|банов'),
  CHF: slavic('m', 'швейцарский франк|швейцарских франка|швейцарских франков', 'сантим|сантима|сантимов'),
  CZK: slavic('f', 'чешская крона|чешские кроны|чешских крон', 'геллер|геллера|геллеров'),
  SEK: slavic('f', 'шведская крона|шведские кроны|шведских крон', 'эре'),
  NOK: slavic('f', 'норвежская крона|норвежские кроны|норвежских крон', 'эре'),
  DKK: slavic('f', 'датская крона|датские кроны|датских крон', 'эре'),
  RON: slavic('m', 'румынский лей|румынских лея|румынских леев', 'бан|бана|банов'),
  BGN: slavic('m', 'болгарский лев|болгарских лева|болгарских левов', 'стотинка|стотинки|стотинок'),
  HUF: slavic('m', 'форинт|форинта|форинтов', 'филлер|филлера|филлеров'),
  JPY: slavic('f', 'иена|иены|иен', ''),
  KRW: slavic('f', 'вона|воны|вон', ''),
  KWD: slavic('m', 'кувейтский динар|кувейтских динара|кувейтских динаров', 'филс|филса|филсов'),
  BHD: slavic('m', 'бахрейнский динар|бахрейнских динара|бахрейнских динаров', 'филс|филса|филсов'),
}

export const englishCurrencies: Readonly<Record<CurrencyCode, PlainCurrency>> = {
  UAH: plain('hryvnia|hryvnias', 'kopiyka|kopiykas'),
  USD: plain('dollar|dollars', 'cent|cents'),
  EUR: plain('euro|euros', 'cent|cents'),
  RUB: plain('rouble|roubles', 'kopeck|kopecks'),
  TRY: plain('Turkish lira|Turkish liras', 'kuruş'),
  GBP: plain('pound sterling|pounds sterling', 'penny|pence'),
  PLN: plain('zloty|zlotys', 'grosz|groszy'),
  KZT: plain('tenge', 'tiyn'),
  AZN: plain('Azerbaijani manat|Azerbaijani manats', 'qepik|qepiks'),
  GEL: plain('lari', 'tetri'),
  MDL: plain('Moldovan leu|Moldovan lei', 'ban|bani'),
  CHF: plain('Swiss franc|Swiss francs', 'centime|centimes'),
  CZK: plain('Czech koruna|Czech korunas', 'heller|hellers'),
  SEK: plain('Swedish krona|Swedish kronor', 'öre'),
  NOK: plain('Norwegian krone|Norwegian kroner', 'øre'),
  DKK: plain('Danish krone|Danish kroner', 'øre'),
  RON: plain('Romanian leu|Romanian lei', 'ban|bani'),
  BGN: plain('Bulgarian lev|Bulgarian leva', 'stotinka|stotinki'),
  HUF: plain('forint|forints', 'filler'),
  JPY: plain('yen', ''),
  KRW: plain('won', ''),
  KWD: plain('Kuwaiti dinar|Kuwaiti dinars', 'fils'),
  BHD: plain('Bahraini dinar|Bahraini dinars', 'fils'),
}

export const turkishCurrencies: Readonly<Record<CurrencyCode, PlainCurrency>> = {
  UAH: plain('Ukrayna grivnası', 'kopiyka'),
  USD: plain('ABD doları', 'sent'),
  EUR: plain('avro', 'sent'),
  RUB: plain('Rus rublesi', 'kopek'),
  TRY: plain('TL', 'kr.'),
  GBP: plain('İngiliz sterlini', 'peni'),
  PLN: plain('Polonya zlotisi', 'groş'),
  KZT: plain('Kazakistan tengesi', 'tiyin'),
  AZN: plain('Azerbaycan manatı', 'gepik'),
  GEL: plain('Gürcistan larisi', 'tetri'),
  MDL: plain('Moldova leyi', 'ban'),
  CHF: plain('İsviçre frangı', 'santim'),
  CZK: plain('Çek korunası', 'haler'),
  SEK: plain('İsveç kronu', 'öre'),
  NOK: plain('Norveç kronu', 'öre'),
  DKK: plain('Danimarka kronu', 'öre'),
  RON: plain('Rumen leyi', 'ban'),
  BGN: plain('Bulgar levası', 'stotinka'),
  HUF: plain('Macar forinti', 'filler'),
  JPY: plain('Japon yeni', ''),
  KRW: plain('Kore wonu', ''),
  KWD: plain('Kuveyt dinarı', 'fils'),
  BHD: plain('Bahreyn dinarı', 'fils'),
}
