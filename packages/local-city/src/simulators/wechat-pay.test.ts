import { createSign } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import Aes from 'wechatpay-axios-plugin/lib/aes.js';
import Rsa from 'wechatpay-axios-plugin/lib/rsa.js';
import Wechatpay from 'wechatpay-axios-plugin/lib/wechatpay.js';
import { closeMerchants, openMerchant, refusedBy } from './wechat-pay-merchant.js';

afterAll(closeMerchants);

describe('orders', () => {
  it('opens one for the mini-program, pays it, and answers it by both numbers', async () => {
    const merchant = await openMerchant();
    const { data } = await merchant.create('ORDER_0001', { attach: 'a' });
    expect(data).toEqual({ prepay_id: expect.stringMatching(/^wx\d{14}[0-9a-f]{20}$/) });
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({
      trade_state: 'NOTPAY',
      amount: { total: 20_000 },
    });
    expect(await merchant.pay('ORDER_0001')).toMatchObject({ data: { outcome: 'paid' } });
    const paid = (await merchant.query('ORDER_0001')).data as { transaction_id: string };
    expect(paid).toMatchObject({
      trade_state: 'SUCCESS',
      trade_type: 'JSAPI',
      success_time: expect.stringMatching(/\+08:00$/),
      payer: { openid: 'oYilu-demo-citizen-000000001' },
      amount: { total: 20_000, payer_total: 20_000, currency: 'CNY' },
    });
    expect(paid.transaction_id).toMatch(/^4200\d{24}$/);
    const byId = merchant.client.chain(`v3/pay/transactions/id/${paid.transaction_id}`);
    expect((await byId.get({ params: { mchid: merchant.keys.mchid } })).data).toEqual(paid);
  });

  it('enters the same order again with the same content, in any order of its members, and refuses any change', async () => {
    const merchant = await openMerchant();
    const first = await merchant.create('ORDER_0001');
    expect((await merchant.create('ORDER_0001')).data).toEqual(first.data);
    const turned = Object.fromEntries(Object.entries(merchant.order('ORDER_0001')).reverse());
    expect((await merchant.client.chain('v3/pay/transactions/jsapi').post(turned)).data).toEqual(first.data);
    for (const change of [{ amount: { total: 1, currency: 'CNY' } }, { description: '其他' }, { attach: 'x' }]) {
      expect(await refusedBy(merchant.create('ORDER_0001', change))).toEqual([400, 'INVALID_REQUEST']);
    }
    const scene_info = { payer_client_ip: '192.0.2.1', h5_info: { type: 'Wap' } };
    const browser = merchant.client.chain('v3/pay/transactions/h5').post(merchant.order('ORDER_0001', { scene_info }));
    expect(await refusedBy(browser)).toEqual([400, 'INVALID_REQUEST']);
  });

  it.each([
    ['a number of five characters', { out_trade_no: 'ORDER' }, 'PARAM_ERROR'],
    ['a number with a slash', { out_trade_no: '../id/X' }, 'PARAM_ERROR'],
    ['a fraction of a fen', { amount: { total: 1.5 } }, 'PARAM_ERROR'],
    ['a query in notify_url', { notify_url: 'https://yilu.example/n?a=1' }, 'PARAM_ERROR'],
    ['a notify_url without TLS', { notify_url: 'http://yilu.example/n' }, 'PARAM_ERROR'],
    ['a time that is over', { time_expire: '2020-01-01T00:00:00+08:00' }, 'PARAM_ERROR'],
    ['another merchant', { mchid: '1900000999' }, 'MCH_NOT_EXISTS'],
    ['another app', { appid: 'wx0000000000000000' }, 'APPID_MCHID_NOT_MATCH'],
  ])('refuses %s', async (_case, change, code) => {
    const merchant = await openMerchant();
    expect(await refusedBy(merchant.create('ORDER_0001', change))).toEqual([400, code]);
  });

  it('closes what is unpaid, by a 204 signed over nothing, and nothing else', async () => {
    const merchant = await openMerchant();
    await merchant.create('ORDER_0001');
    expect(await merchant.close('ORDER_0001')).toMatchObject({ status: 204, data: '' });
    expect(await merchant.pay('ORDER_0001')).toMatchObject({ data: { outcome: 'closed' } });
    expect(await refusedBy(merchant.close('ORDER_0001'))).toEqual([400, 'ORDER_CLOSED']);
    expect(await refusedBy(merchant.create('ORDER_0001'))).toEqual([400, 'ORDER_CLOSED']);
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ trade_state: 'CLOSED' });

    await merchant.create('ORDER_0002');
    await merchant.pay('ORDER_0002', 'paying');
    // 202 is a success to the library: only its body says that the order still stands.
    expect(await merchant.close('ORDER_0002')).toMatchObject({ status: 202, data: { code: 'USER_PAYING' } });
    await merchant.pay('ORDER_0002');
    expect(await refusedBy(merchant.close('ORDER_0002'))).toEqual([400, 'ORDERPAID']);
    expect(await refusedBy(merchant.create('ORDER_0002'))).toEqual([400, 'ORDERPAID']);
    expect(await refusedBy(merchant.close('ORDER_0003'))).toEqual([404, 'ORDER_NOT_EXIST']);
    expect(await refusedBy(merchant.query('ORDER_0003'))).toEqual([404, 'ORDER_NOT_EXIST']);
  });

  it('takes no money after time_expire, and closes nothing by itself', async () => {
    const merchant = await openMerchant();
    const soon = new Date(Date.now() + 8 * 3_600_000 + 60_000).toISOString().slice(0, 19);
    await merchant.create('ORDER_0001', { time_expire: `${soon}+08:00` });
    await merchant.control('clock', { offsetSeconds: 120 }, 'PUT');
    expect(await merchant.pay('ORDER_0001')).toMatchObject({ data: { outcome: 'expired' } });
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ trade_state: 'NOTPAY' });
    expect(await merchant.close('ORDER_0001')).toMatchObject({ status: 204 });
  });

  it('gives a new prepay_id for the same order once the old one is two hours old', async () => {
    const merchant = await openMerchant();
    const first = await merchant.create('ORDER_0001');
    await merchant.control('clock', { offsetSeconds: 7_300 }, 'PUT');
    expect(await merchant.pay('ORDER_0001')).toMatchObject({ data: { outcome: 'expired' } });
    expect((await merchant.create('ORDER_0001')).data).not.toEqual(first.data);
    expect(await merchant.pay('ORDER_0001')).toMatchObject({ data: { outcome: 'paid' } });
  });

  it('goes on with its ledger after a restart', async () => {
    const merchant = await openMerchant();
    await merchant.paid('ORDER_0001');
    merchant.restart();
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({ trade_state: 'SUCCESS' });
  });
});

describe('the payer’s phone', () => {
  it('opens the H5 order’s link, takes a finger, and leads back', async () => {
    const merchant = await openMerchant();
    const scene_info = { payer_client_ip: '192.0.2.1', h5_info: { type: 'Wap' } };
    const { data } = await merchant.client
      .chain('v3/pay/transactions/h5')
      .post(merchant.order('ORDER_0001', { scene_info, payer: undefined }));
    const link = `${(data as { h5_url: string }).h5_url}&redirect_url=${encodeURIComponent('https://yilu.example/paid')}`;
    const page = await (await fetch(link)).text();
    expect(page).toContain('¥200.00');
    expect(page).toContain('按指纹支付');
    const prepay_id = new URL(link).searchParams.get('prepay_id') ?? '';
    const answer = (outcome: string) =>
      fetch(`${merchant.phoneUrl}/phone/answer`, {
        method: 'POST',
        body: new URLSearchParams({
          prepay_id,
          outcome,
          openid: 'oYilu-demo-citizen-000000003',
          back: 'https://yilu.example/paid',
        }),
      }).then((one) => one.text());
    expect(await answer('cancel')).toContain('已取消，没有扣款');
    const done = await answer('confirm');
    expect(done).toContain('支付成功');
    expect(done).toContain('href="https://yilu.example/paid"');
    expect((await merchant.query('ORDER_0001')).data).toMatchObject({
      trade_state: 'SUCCESS',
      trade_type: 'MWEB',
      payer: { openid: 'oYilu-demo-citizen-000000003' },
    });
  });

  it('opens by wx.requestPayment’s parameters with the merchant’s signature, and by no other', async () => {
    const merchant = await openMerchant();
    const { data } = await merchant.create('ORDER_0001');
    const asked = {
      timeStamp: '1700000000',
      nonceStr: 'n',
      package: `prepay_id=${(data as { prepay_id: string }).prepay_id}`,
    };
    const paySign = createSign('RSA-SHA256')
      .update(`${merchant.keys.appId}\n${asked.timeStamp}\n${asked.nonceStr}\n${asked.package}\n`)
      .sign(merchant.keys.merchant.privateKey, 'base64');
    const open = (query: Record<string, string>) =>
      fetch(`${merchant.phoneUrl}/request-payment?${new URLSearchParams(query)}`);
    const page = await open({ ...asked, signType: 'RSA', paySign });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('付款人')]);
    const cancelled = await fetch(`${merchant.phoneUrl}/phone/answer`, {
      method: 'POST',
      body: new URLSearchParams({
        prepay_id: asked.package.slice('prepay_id='.length),
        outcome: 'cancel',
        way: 'request_payment',
        back: 'https://yilu.example/pay',
      }),
    });
    expect(await cancelled.text()).toContain('https://yilu.example/pay?errMsg=requestPayment%3Afail+cancel');
    expect((await open({ ...asked, timeStamp: '1700000001', signType: 'RSA', paySign })).status).toBe(400);
  });

  it('links back to no script', async () => {
    const merchant = await openMerchant();
    const { data } = await merchant.create('ORDER_0001');
    const { prepay_id } = data as { prepay_id: string };
    const query = new URLSearchParams({ prepay_id, redirect_url: 'javascript:alert(1)' });
    const page = await fetch(`${merchant.phoneUrl}/cgi-bin/mmpayweb-bin/checkmweb?${query}`);
    expect(await page.text()).not.toContain('javascript:');
  });
});

describe('the wire', () => {
  it.each([
    ['another key', { privateKey: 'other' as const }],
    ['another serial number', { serial: 'A'.repeat(40) }],
    ['another merchant', { mchid: '1900000999' }],
  ])('refuses a request of %s', async (_case, change) => {
    const merchant = await openMerchant();
    const { keys } = merchant;
    const stranger = new Wechatpay({
      mchid: keys.mchid,
      serial: keys.merchant.serial,
      certs: { [keys.publicKey.id]: keys.publicKey.publicKey },
      baseURL: merchant.apiUrl,
      ...change,
      privateKey: 'privateKey' in change ? keys.publicKey.privateKey : keys.merchant.privateKey,
    });
    const asked = stranger.chain('v3/pay/transactions/jsapi').post(merchant.order('ORDER_0001'));
    expect(await refusedBy(asked)).toEqual([401, 'SIGN_ERROR']);
  });

  it('refuses a request of six minutes ago or ahead, and signs its refusal', async () => {
    for (const minutes of [-6, 6]) {
      const merchant = await openMerchant({ now: () => new Date(Date.now() + minutes * 60_000) });
      expect(await refusedBy(merchant.query('ORDER_0001'))).toEqual([401, 'SIGN_ERROR']);
    }
    const merchant = await openMerchant();
    const answer = await fetch(`${merchant.apiUrl}/v3/certificates`);
    const of = (name: string) => answer.headers.get(`wechatpay-${name}`) ?? '';
    const signed = `${of('timestamp')}\n${of('nonce')}\n${await answer.text()}\n`;
    expect([answer.status, of('serial')]).toEqual([401, merchant.keys.publicKey.id]);
    expect(Rsa.verify(signed, of('signature'), merchant.keys.publicKey.publicKey)).toBe(true);
  });

  it('signs by public key, by certificate, or while switching as the request asks', async () => {
    const merchant = await openMerchant();
    const { keys } = merchant;
    const serial = async (asked?: string) =>
      (await merchant.create('ORDER_0001', {}, asked ? { 'Wechatpay-Serial': asked } : {})).headers['wechatpay-serial'];
    expect(await serial()).toBe(keys.publicKey.id);
    await merchant.control('keys', { mode: 'certificate' }, 'PUT');
    expect(await serial(keys.publicKey.id)).toBe(keys.certificate.serial);
    await merchant.control('keys', { mode: 'switching', share: 0.5 }, 'PUT');
    expect([await serial(), await serial(keys.publicKey.id)]).toEqual([keys.certificate.serial, keys.publicKey.id]);
  });

  it('hands the platform certificate sealed to merchants of old alone', async () => {
    const merchant = await openMerchant();
    const ask = () => merchant.client.chain('v3/certificates').get();
    expect(await refusedBy(ask())).toEqual([404, 'RESOURCE_NOT_EXISTS']);
    await merchant.control('keys', { mode: 'certificate' }, 'PUT');
    const { data } = (await ask()).data as {
      data: {
        serial_no: string;
        encrypt_certificate: { ciphertext: string; nonce: string; associated_data: string };
      }[];
    };
    const sealed = data[0]?.encrypt_certificate;
    expect(data[0]?.serial_no).toBe(merchant.keys.certificate.serial);
    expect(
      Aes.AesGcm.decrypt(
        sealed?.ciphertext ?? '',
        merchant.keys.apiV3Key,
        sealed?.nonce ?? '',
        sealed?.associated_data ?? '',
      ),
    ).toBe(merchant.keys.certificate.pem);
  });
});
