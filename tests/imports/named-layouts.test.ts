import { describe, expect, it } from 'vitest'
import { callsOf, csv, importAs, inspect, read } from './kit'

describe('layouts known by their column names', () => {
  const zadarma = csv(
    'call_id,sip,callstart,clid,destination,disposition,seconds,is_recorded,pbx_call_id',
    '1,00001,2025-01-13 10:00:00,380671112233,100,no answer,0,false,in_aa',
    '2,00001,2025-01-13 10:00:20,380671112233,101,answered,40,true,in_aa',
    '3,00001,2025-01-13 10:05:00,101,380509998877,busy,0,false,out_bb',
    '4,00001,2025-01-13 10:06:00,101,100,answered,7,false,cc',
  )

  it('Zadarma: legs of one pbx_call_id are one call, its prefix says the direction', async () => {
    const look = await inspect(zadarma)
    expect([look.recognisedBy, look.layoutName, look.questions]).toEqual(['zadarma-pbx', 'Zadarma PBX', []])
    const got = await importAs(zadarma)
    expect(callsOf(got.blocks).map((c) => [c.callId, c.direction, c.outcome, c.talk, c.operator, c.from, c.to, c.legs])).toEqual([
      ['in_aa', 'inbound', 'answered', 40, '101', '380671112233', '100', 2],
      ['out_bb', 'outbound', 'failed', 0, '101', '101', '380509998877', 1],
      ['cc', 'internal', 'answered', 7, '100', '101', '100', 1],
    ])
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual([2, 3])
  })

  it('a direction a person mapped to a column comes before the worked-out one', async () => {
    const { reading } = await inspect(zadarma)
    const columns = reading.columns.map((meaning, i) => (i === 1 ? 'direction' as const : meaning))
    const got = await read(zadarma, { ...reading, columns, directions: { '00001': 'outbound' } })
    expect(callsOf(got.blocks).map((c) => c.direction)).toEqual(['outbound', 'outbound', 'outbound'])
  })

  it('Binotel: the outside number is the caller or the called one; a transfer is one call', async () => {
    const blob = csv(
      'companyID;generalCallID;callID;startTime;callType;internalNumber;externalNumber;waitsec;billsec;disposition;didNumber',
      '1;500;900;1736762400;0;901;0671112233;8;30;TRANSFER;0443334455',
      '1;500;901;1736762438;0;902;0671112233;4;50;ANSWER;0443334455',
      '1;501;902;1736762500;1;901;0509998877;15;0;NOANSWER;',
      '1;502;903;1736762600;0;;0501112233;21;0;CANCEL;0443334455',
      '1;503;904;1736762700;0;;0501112234;21;11;VM-SUCCESS;0443334455',
      '1;504;905;1736762800;0;901;0501112235;2;9;TELEPATHY;0443334455',
    )
    expect((await inspect(blob)).recognisedBy).toBe('binotel')
    const got = await importAs(blob)
    expect(callsOf(got.blocks).map((c) => [c.callId, c.start, c.direction, c.outcome, c.wait, c.talk, c.operator, c.line, c.from, c.to, c.legs])).toEqual([
      ['500', 1736762400, 'inbound', 'answered', 8, 80, '902', '0443334455', '0671112233', '0443334455', 2],
      ['501', 1736762500, 'outbound', 'unanswered', 15, 0, '901', '', '901', '0509998877', 1],
      ['502', 1736762600, 'inbound', 'abandoned', 21, 0, '', '0443334455', '0501112233', '0443334455', 1],
      ['503', 1736762700, 'inbound', 'machine', 21, 0, '', '0443334455', '0501112234', '0443334455', 1],
      ['504', 1736762800, 'inbound', 'unknown', 2, 9, '901', '0443334455', '0501112235', '0443334455', 1],
    ])
  })

  it('refuses shifted and cut rows with the cells the file has, and passes over totals', async () => {
    const blob = csv(
      'sip,callstart,clid,destination,disposition,seconds,pbx_call_id',
      '1,2025-01-13 10:00:00,380671112233,100,answered,5,in_aa',
      '1,2025-01-13 10:00:00,380671112233,100,answered,5,in_bb,shifted',
      '1,2025-01-13 10:00:00,380671112233',
      'Totals,,,,,5,',
    )
    const got = await importAs(blob)
    expect(got.record.rejected.map((f) => [f.code, f.where?.row, f.params])).toEqual([
      ['row.cellCount', 3, { cells: 8, expected: 7 }], ['row.cellCount', 4, { cells: 3, expected: 7 }],
    ])
    expect(got.record.calls).toBe(1)
  })
})

describe('layouts whose rows are legs', () => {
  it('Yeastar: legs of an id, voicemail is no person', async () => {
    const blob = csv('ID,Time,Call From,Call To,Call Duration,Ring Duration,Talk Duration,Status,Reason,Source Trunk,Destination Trunk,Communication Type,DID/DDI',
      '1,2025-01-13 10:00:00,0671112233,6400,00:00:20,00:00:20,00:00:00,NO ANSWER,,t,,Inbound,4433', '1,2025-01-13 10:00:20,0671112233,1001,00:00:45,00:00:05,00:00:40,ANSWERED,,t,,Inbound,4433',
      '2,2025-01-13 10:05:00,0671112234,1001,00:00:30,00:00:20,00:00:10,VOICEMAIL,,t,,Inbound,4433', '3,2025-01-13 10:06:00,1002,0509998877,00:00:30,00:00:10,00:00:20,ANSWERED,,,t,Outbound,')
    expect((await inspect(blob)).recognisedBy).toBe('yeastar')
    const got = await importAs(blob)
    expect(callsOf(got.blocks).map((c) => [c.callId, c.direction, c.outcome, c.wait, c.talk, c.operator, c.line, c.legs])).toEqual([
      ['1', 'inbound', 'answered', 25, 40, '1001', '4433', 2], ['2', 'inbound', 'machine', 20, 0, '1001', '4433', 1], ['3', 'outbound', 'answered', 10, 20, '1002', '', 1],
    ])
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual([2, 3])
  })

  it('UIS: the platform took the caller\'s leg, a person the leg it rang', async () => {
    const blob = csv('id,call_session_id,start_time,connect_time,finish_time,direction,is_operator,calling_phone_number,called_phone_number,virtual_phone_number,employee_full_name',
      '1,10,2025-01-13 10:00:00,2025-01-13 10:00:01,2025-01-13 10:01:00,in,false,0671112233,74951234567,74951234567,', '2,10,2025-01-13 10:00:10,,2025-01-13 10:00:20,out,true,0671112233,101,74951234567,Ann Lee',
      '3,10,2025-01-13 10:00:20,2025-01-13 10:00:30,2025-01-13 10:01:00,out,true,0671112233,102,74951234567,Bob Ray',
      '4,11,2025-01-13 10:05:00,2025-01-13 10:05:01,2025-01-13 10:05:30,in,false,0671112234,74951234567,74951234567,',
      '5,12,2025-01-13 10:06:00,2025-01-13 10:06:00,2025-01-13 10:06:40,in,true,101,0509998877,74951234567,Ann Lee', '6,12,2025-01-13 10:06:02,2025-01-13 10:06:10,2025-01-13 10:06:40,out,false,101,0509998877,74951234567,')
    expect((await inspect(blob)).recognisedBy).toBe('uis-legs')
    expect(callsOf((await importAs(blob)).blocks).map((c) => [c.callId, c.direction, c.outcome, c.wait, c.talk, c.operator, c.legs])).toEqual([
      ['10', 'inbound', 'answered', 30, 30, 'Bob Ray', 3], ['11', 'inbound', 'abandoned', 30, 0, '', 1], ['12', 'outbound', 'answered', 10, 30, 'Ann Lee', 2],
    ])
  })

  it('Oktell: switchings of a chain are one conversation', async () => {
    const blob = csv('Id;IdChain;TimeStart;TimeAnswer;TimeStop;LenTime;AOutNumber;ALineNum;BOutNumber;BLineNum',
      '1;c1;13.01.2025 10:00:00;13.01.2025 10:00:05;13.01.2025 10:00:35;30;0671112233;;;101', '2;c1;13.01.2025 10:00:35;13.01.2025 10:00:40;13.01.2025 10:01:00;20;0671112233;;;102', '3;c2;13.01.2025 10:05:00;13.01.2025 10:05:05;13.01.2025 10:05:35;30;;101;0509998877;')
    expect((await inspect(blob)).recognisedBy).toBe('oktell')
    expect(callsOf((await importAs(blob)).blocks).map((c) => [c.callId, c.direction, c.outcome, c.wait, c.talk, c.operator, c.legs])).toEqual([['c1', 'inbound', 'answered', 5, 50, '102', 2], ['c2', 'outbound', 'answered', 5, 30, '101', 1]])
  })
})
