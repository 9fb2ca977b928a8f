
nock('http://127.0.0.1:42249', {"encodedQueryParams":true})
  .get('/')
  .query({"AccessKeyId":"testid","Action":"QueryDeviceDistributeJob","Format":"JSON","JobId":"UbmsMHmkqv0PiAG%2A%2A%2A%2A010001","RegionId":"cn-shanghai","SignatureMethod":"HMAC-SHA1","SignatureNonce":"nonce-1795735188327-8","SignatureVersion":"1.0","Timestamp":"2026-11-26T23%3A19%3A48Z","Version":"2018-01-20","Signature":"E2JBa4BqKgwT%2FxWGyi5xjXESMfU%3D"})
  .reply(200, {"RequestId":"FD47D7D2-B7E2-4835-A6FC-FEAC4D684E99","Success":true,"Data":{"GmtCreate":1581595942000,"JobId":"UbmsMHmkqv0PiAG****010001","ProductKey":"a1BwAGV****","SourceInstanceId":"iot-cn-6ja***","SourceUid":"198***","Status":0,"Strategy":0,"TargetInstanceConfigs":{"targetInstanceConfigs":[{"TargetInstanceId":"iot-cn-6ja***"}]},"TargetUid":"198***","Total":5}}, {
  connection: 'keep-alive',
  'content-length': '365',
  'content-type': 'application/json;charset=utf-8',
  date: 'Thu, 26 Nov 2026 23:19:46 GMT',
  'keep-alive': 'timeout=5'
});

nock('http://127.0.0.1:42249', {"encodedQueryParams":true})
  .get('/')
  .query({"AccessKeyId":"testid","Action":"QueryDeviceDistributeJob","Format":"XML","JobId":"UbmsMHmkqv0PiAG%2A%2A%2A%2A010001","RegionId":"cn-shanghai","SignatureMethod":"HMAC-SHA1","SignatureNonce":"nonce-1795735188331-9","SignatureVersion":"1.0","Timestamp":"2026-11-26T23%3A19%3A48Z","Version":"2018-01-20","Signature":"eY3etaSYUW700xmNtXnzD6IsgHk%3D"})
  .reply(200, "<?xml version='1.0' encoding='UTF-8'?><QueryDeviceDistributeJobResponse><RequestId>AD5DF567-F3DF-476D-AC5F-6EA2B157A7F0</RequestId><Success>true</Success><Data><GmtCreate>1581595942000</GmtCreate><JobId>UbmsMHmkqv0PiAG****010001</JobId><ProductKey>a1BwAGV****</ProductKey><SourceInstanceId>iot-cn-6ja***</SourceInstanceId><SourceUid>198***</SourceUid><Status>0</Status><Strategy>0</Strategy><TargetInstanceConfigs><targetInstanceConfigs><TargetInstanceId>iot-cn-6ja***</TargetInstanceId></targetInstanceConfigs></TargetInstanceConfigs><TargetUid>198***</TargetUid><Total>5</Total></Data></QueryDeviceDistributeJobResponse>", {
  connection: 'keep-alive',
  'content-length': '622',
  'content-type': 'text/xml;charset=utf-8',
  date: 'Thu, 26 Nov 2026 23:19:46 GMT',
  'keep-alive': 'timeout=5'
});

nock('http://127.0.0.1:42249', {"encodedQueryParams":true})
  .post('/', "AccessKeyId=testid&Action=QueryDeviceDistributeJob&Format=JSON&JobId=UbmsMHmkqv0PiAG%2A%2A%2A%2A010001&RegionId=cn-shanghai&SignatureMethod=HMAC-SHA1&SignatureNonce=nonce-1795735188334-10&SignatureVersion=1.0&Timestamp=2026-11-26T23%3A19%3A48Z&Version=2018-01-20&Signature=PEXtR38TnPoAkNKVYsKVz%2Fvjbms%3D")
  .reply(200, {"RequestId":"EB3BF791-D59C-4BDB-AF10-06A91D63E757","Success":true,"Data":{"GmtCreate":1581595942000,"JobId":"UbmsMHmkqv0PiAG****010001","ProductKey":"a1BwAGV****","SourceInstanceId":"iot-cn-6ja***","SourceUid":"198***","Status":0,"Strategy":0,"TargetInstanceConfigs":{"targetInstanceConfigs":[{"TargetInstanceId":"iot-cn-6ja***"}]},"TargetUid":"198***","Total":5}}, {
  connection: 'keep-alive',
  'content-length': '365',
  'content-type': 'application/json;charset=utf-8',
  date: 'Thu, 26 Nov 2026 23:19:46 GMT',
  'keep-alive': 'timeout=5'
});

nock('http://127.0.0.1:42249', {"encodedQueryParams":true})
  .get('/')
  .query({"AccessKeyId":"testid","Action":"QueryDeviceDistributeJob","Format":"JSON","JobId":"nope","RegionId":"cn-shanghai","SignatureMethod":"HMAC-SHA1","SignatureNonce":"nonce-1795735188337-11","SignatureVersion":"1.0","Timestamp":"2026-11-26T23%3A19%3A48Z","Version":"2018-01-20","Signature":"BPr5tCb0J06Ojeg0nkowXO%2B4080%3D"})
  .reply(200, {"RequestId":"0A1943B8-DE62-4719-8B62-C62DE1980FDB","Success":false,"Code":"iot.system.IllegalRequest","ErrorMessage":"The request parameter is invalid. This account has no job with this JobId."}, {
  connection: 'keep-alive',
  'content-length': '195',
  'content-type': 'application/json;charset=utf-8',
  date: 'Thu, 26 Nov 2026 23:19:46 GMT',
  'keep-alive': 'timeout=5'
});