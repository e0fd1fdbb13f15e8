import { byHour, hours, week, type ProjectPlan } from './plan'

/** The two telemarketing campaigns: one over, one running. */
export const campaignPlans: readonly ProjectPlan[] = [
  {
    key: 'pharmacy-card', client: 'pharmacy', name: 'Запрошення до картки лояльності', number: '+380 44 000 01 20', zone: 'Europe/Kyiv',
    week: week([hours(10, 19)], [], []), exceptions: () => [],
    operators: ['kovalenko', 'shevchuk', 'lysenko'], starts: -7, ends: -5,
    names: [{ field: 'campaign', value: 'KARTKA', from: null, to: null }], note: '',
    traffic: {
      kind: 'outbound', perDay: 88, week: [1, 1.05, 1.05, 1, 0.9, 0, 0],
      hours: byHour([[10, 8], [12, 6], [14, 8], [16, 9], [18, 10], [19, 0]]), medianTalk: 74,
      topics: [['Згода', 34], ['Подумає', 27], ['Відмова', 31], ['Просить не телефонувати', 8]],
      campaign: 'KARTKA', callers: '+38000',
    },
    fields: [
      { name: 'region', label: 'Область', of: 'every', values: [['Львівська', 31], ['Київська', 27], ['Тернопільська', 16], ['Івано-Франківська', 15], ['Волинська', 11]] },
      { name: 'product', label: 'Картка', of: 'every', values: [['Звичайна', 58], ['Сімейна', 29], ['Пенсійна', 13]] },
    ],
  },
  {
    key: 'market-survey', client: 'market', name: 'Опрос покупателей', number: '+7 727 000 00 78', zone: 'Asia/Almaty',
    week: week([hours(11, 20)], [hours(11, 17)], []), exceptions: () => [],
    operators: ['orlova', 'akhmetov'], starts: -3, ends: null,
    names: [{ field: 'campaign', value: 'OPROS', from: null, to: null }], note: '',
    traffic: {
      kind: 'outbound', perDay: 49, week: [1, 1, 1, 1, 1, 0.6, 0],
      hours: byHour([[11, 7], [13, 6], [15, 8], [17, 9], [19, 8], [20, 0]]), medianTalk: 132,
      topics: [['Анкета заполнена', 48], ['Заполнена частично', 14], ['Отказ', 30], ['Перезвонить', 8]],
      campaign: 'OPROS', callers: '+7000',
    },
    fields: [
      { name: 'region', label: 'Город', of: 'every', values: [['Алматы', 46], ['Астана', 29], ['Шымкент', 17], ['Караганда', 8]] },
      { name: 'product', label: 'Товар', of: 'every', values: [['Смартфоны', 34], ['Бытовая техника', 31], ['Одежда', 22], ['Детские товары', 13]] },
      { name: 'outcome', label: 'Оценка покупки', of: 'answered', values: [['Отлично', 41], ['Хорошо', 33], ['Удовлетворительно', 17], ['Плохо', 9]] },
    ],
  },
]
