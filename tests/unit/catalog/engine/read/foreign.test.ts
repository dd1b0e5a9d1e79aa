import { describe, expect, it } from 'vitest';
import { foreignWords } from '../../../../../catalog/engine/provenance/bodyProvenance';
import { growth, LINEAR } from '../support/growth';
import { only } from './recognize';

describe('a response of another service', () => {
  it.each([
    [
      'webhook',
      '{"callId":"demo#chat_1","eventType":"chat","chat_type":"chat","payload":{"bodies":[{"msg":"hi"}]},"timestamp":1600060847294}',
    ],
    ['webhook', '{"eventType":"chat_offline","security":"ab","payload":{}}'],
    ['sdk-callback', '{"code":204,"description":"User not found"}'],
    ['sdk-callback', '{type: 16, message: "connection closed", data: ""}'],
    ['oauth', '{"error":"invalid_grant","error_description":"Session not active"}'],
    ['oauth', '{"error":"invalid_grant","error_description":"Bad Request"}'],
    ['oauth', '{"error":"invalid_grant","error_description":"anything","error_uri":"https://x"}'],
    ['oauth', '{"error":"invalid_token","error_description":"Token verification failed"}'],
    ['oauth', '{"error":"unauthorized","error_description":"Full authentication is required to access this resource"}'],
    [
      'oauth',
      'POST https://sso.example.com/realms/a/protocol/openid-connect/token\n{"error":"invalid_grant","error_description":"invalid password"}',
    ],
    [
      'other-api',
      'POST https://oauth2.googleapis.com/token\n{"error":"invalid_grant","error_description":"user not found"}',
    ],
    [
      'usergrid',
      '{"error":"expired_token","timestamp":1,"duration":0,"error_description":"Unable to authenticate due to expired access token"}',
    ],
    [
      'usergrid',
      '{"error":"duplicate_unique_property_exists","timestamp":1,"error_description":"Entity user requires that property named email be unique, value of a exists"}',
    ],
    ['other-api', '{"errcode":40001,"errmsg":"invalid credential"}'],
    ['other-api', '{"code":404,"msg":"user not found","request_id":"1"}'],
    ['other-api', '{"errcode":"M_FORBIDDEN","error":"Invalid password"}'],
    ['other-api', '{"ActionStatus":"FAIL","ErrorInfo":"group not exist","ErrorCode":10015}'],
    ['other-api', '{"desc":"already register","code":414}'],
    ['other-api', '{"error":{"code":403,"message":"missing a valid API key"}}'],
  ])('is foreign as %s: %s', (reason, text) => {
    expect(only(text)).toMatchObject({ foreign: reason, kind: 'foreign' });
  });

  it('keeps its content, so that similar entries can be found', () => {
    expect(only('{"code":404,"msg":"user not found","request_id":"1"}')).toMatchObject({
      status: null,
      error: null,
      message: 'user not found',
    });
  });
});

describe('a response of this API is never foreign', () => {
  it.each([
    ['its token service', '{"error":"invalid_grant","error_description":"invalid username or password"}'],
    ['its user attributes', '{"desc":"update userMetadata failed","duration":0,"timestamp":1588302210223}'],
    [
      'its newer services',
      '{"error":"metadata_error","error_code":400,"timestamp":1,"duration":0,"properties":{},"error_description":"auth error"}',
    ],
    [
      "Usergrid's old exception class",
      '{"error":"duplicate_unique_property_exists","exception":"org.usergrid.persistence.exceptions.DuplicateUniquePropertyExistsException","timestamp":1,"duration":0,"error_description":"Application null Entity user requires that property named username be unique, value of a exists"}',
    ],
    [
      'its own word for a lacking right',
      '{"error":"unauthorized","timestamp":1,"duration":0,"error_description":"unauthorized"}',
    ],
    [
      'a private cluster',
      'POST https://im.example.com:8443/demo/chat/users\n{"error":"unauthorized","timestamp":1,"error_description":"token is illegal."}',
    ],
  ])('%s', (_, text) => {
    expect(only(text).foreign).toBeNull();
  });
});

it('text around a message is read in linear time', () => {
  expect(foreignWords('Usergrid says no')).toBe('usergrid');
  expect(growth('a', foreignWords)).toBeLessThan(LINEAR);
});
