// Generated from the contracts in src/operations by `pnpm generate`; do not edit.
import type { Action } from '../operations/index.ts';
import type { ObjectRules, OperationRules } from '../rules.ts';

/**
 * What a program has to know of each operation: the contract in `operations` without its words for people. Who reads these alone keeps
 * the words out of a bundle.
 *
 * @example
 * operationRules.CreateDeviceDistributeJob.effect; // 'create'
 */
export const operationRules: Readonly<Record<Action, OperationRules>> = {
  "CreateDeviceDistributeJob": {
    "effect": "create",
    "queriesPerSecond": 2,
    "lookup": {
      "list": "ListDeviceDistributeJob",
      "filter": {"ProductKey":"ProductKey"},
      "same": {
        "ProductKey": "ProductKey",
        "SourceInstanceId": "SourceInstanceId",
        "TargetInstanceConfigs.TargetInstanceId": "TargetInstanceConfig.TargetInstanceId",
        "Strategy": "Strategy",
      },
      "total": "DeviceName",
      "showsAbsence": true,
    },
    "request": {
      "type": "object",
      "properties": {
        "DeviceName": {
          "type": "array",
          "minItems": 1,
          "maxItems": 10000,
          "x-in": "form",
          "items": {"type":"string","pattern":"\\S"},
        },
        "ProductKey": {"type":"string","pattern":"\\S","x-in":"form"},
        "SourceInstanceId": {"type":"string","pattern":"\\S","x-in":"form"},
        "Strategy": {"type":"integer","x-enum-names":{"0":"designated","1":"nearest"},"x-in":"form"},
        "TargetInstanceConfig": {
          "type": "array",
          "minItems": 1,
          "maxItems": 10,
          "x-in": "form",
          "items": {
            "type": "object",
            "properties": {"TargetInstanceId":{"type":"string","pattern":"\\S"}},
            "required": ["TargetInstanceId"],
          },
        },
        "TargetUid": {"type":"string","pattern":"\\S","x-in":"form"},
        "TargetAliyunId": {"type":"string","pattern":"\\S","x-in":"form"},
      },
      "required": ["DeviceName","ProductKey","SourceInstanceId","Strategy","TargetInstanceConfig"],
      "anyOf": [{"required":["TargetUid"]},{"required":["TargetAliyunId"]}],
      "if": {"properties":{"Strategy":{"const":0}},"required":["Strategy"]},
      "then": {"properties":{"TargetInstanceConfig":{"maxItems":1}}},
    },
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "JobId": {"type":"string"},
      },
      "required": ["RequestId","Success","JobId"],
    },
  },
  "CreateProductDistributeJob": {
    "effect": "create",
    "queriesPerSecond": 2,
    "lookup": {
      "list": "ListDeviceDistributeJob",
      "filter": {"ProductKey":"ProductKey"},
      "same": {
        "ProductKey": "ProductKey",
        "SourceInstanceId": "SourceInstanceId",
        "TargetInstanceConfigs.TargetInstanceId": "TargetInstanceId",
      },
      "total": 0,
      "showsAbsence": false,
    },
    "request": {
      "type": "object",
      "properties": {
        "ProductKey": {"type":"string","pattern":"\\S"},
        "SourceInstanceId": {"type":"string","pattern":"\\S"},
        "TargetInstanceId": {"type":"string","pattern":"\\S"},
        "TargetUid": {"type":"string","pattern":"\\S"},
        "TargetAliyunId": {"type":"string","pattern":"\\S"},
      },
      "required": ["ProductKey","SourceInstanceId","TargetInstanceId"],
      "anyOf": [{"required":["TargetUid"]},{"required":["TargetAliyunId"]}],
    },
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "JobId": {"type":"string"},
      },
      "required": ["RequestId","Success","JobId"],
    },
  },
  "DeleteDeviceDistributeJob": {
    "effect": "delete",
    "queriesPerSecond": 2,
    "lookup": {
      "list": "ListDeviceDistributeJob",
      "filter": {"JobId":"JobId"},
      "same": {"JobId":"JobId"},
      "showsAbsence": true,
    },
    "request": {"type":"object","properties":{"JobId":{"type":"string","pattern":"\\S"}},"required":["JobId"]},
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
      },
      "required": ["RequestId","Success"],
    },
  },
  "ListDeviceDistributeJob": {
    "effect": "read",
    "queriesPerSecond": 5,
    "list": {"items":"JobInfo","identity":["JobId"]},
    "request": {
      "type": "object",
      "properties": {
        "PageSize": {"type":"integer","minimum":1,"maximum":200},
        "CurrentPage": {"type":"integer","minimum":1},
        "NextToken": {"type":"string","pattern":"\\S"},
        "Status": {
          "type": "integer",
          "x-enum-names": {"0":"initializing","1":"running","2":"completed","3":"interrupted"},
        },
        "JobId": {"type":"string","pattern":"\\S","x-in":"form"},
        "ProductKey": {"type":"string","pattern":"\\S"},
        "TargetUid": {"type":"string","pattern":"\\S"},
        "IotInstanceId": {"type":"string","pattern":"\\S"},
      },
      "required": ["PageSize"],
      "x-offset-limit": {"pageSize":"PageSize","currentPage":"CurrentPage","unless":"NextToken","maximum":10000},
    },
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "Data": {
          "type": "object",
          "properties": {
            "Total": {"type":"integer"},
            "NextToken": {"type":"string"},
            "JobInfo": {
              "type": "array",
              "x-item": "items",
              "items": {
                "type": "object",
                "properties": {
                  "GmtCreate": {"type":"integer"},
                  "JobId": {"type":"string"},
                  "ProductKey": {"type":"string"},
                  "SourceInstanceId": {"type":"string"},
                  "SourceInstanceName": {"type":"string"},
                  "SourceRegion": {"type":"string"},
                  "SourceUid": {"type":"string"},
                  "Status": {
                    "type": "integer",
                    "x-enum-names": {"0":"initializing","1":"running","2":"completed","3":"interrupted"},
                  },
                  "Strategy": {"type":"integer","x-enum-names":{"0":"designated","1":"nearest"}},
                  "TargetInstanceConfigs": {
                    "type": "array",
                    "x-item": "targetInstanceConfigs",
                    "x-item-aliases": ["targetInstanceConfigsItem"],
                    "items": {
                      "type": "object",
                      "properties": {
                        "TargetInstanceId": {"type":"string"},
                        "TargetInstanceName": {"type":"string"},
                        "TargetRegion": {"type":"string"},
                      },
                      "required": ["TargetInstanceId"],
                    },
                  },
                  "TargetUid": {"type":"string"},
                  "Total": {"type":"integer"},
                },
                "required": ["GmtCreate","JobId","ProductKey","SourceInstanceId","SourceUid","Status","Strategy","TargetUid","Total"],
              },
            },
          },
          "required": ["Total"],
        },
      },
      "required": ["RequestId","Success","Data"],
    },
  },
  "ListDistributedDevice": {
    "effect": "read",
    "queriesPerSecond": 5,
    "list": {
      "items": "Info",
      "identity": ["ProductKey","DeviceName","SourceInstanceId","TargetInstanceId","GmtCreate"],
    },
    "request": {
      "type": "object",
      "properties": {
        "CurrentPage": {"type":"integer","minimum":1},
        "PageSize": {"type":"integer","minimum":1,"maximum":200},
        "ProductKey": {"type":"string","pattern":"\\S"},
        "DeviceName": {"type":"string","pattern":"\\S"},
        "TargetUid": {"type":"string","pattern":"\\S"},
        "SourceInstanceId": {"type":"string","pattern":"\\S"},
      },
      "required": ["CurrentPage","PageSize"],
    },
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "Data": {
          "type": "object",
          "properties": {
            "Total": {"type":"integer"},
            "Info": {
              "type": "array",
              "x-item": "items",
              "items": {
                "type": "object",
                "properties": {
                  "DeviceName": {"type":"string"},
                  "GmtCreate": {"type":"integer"},
                  "GmtModified": {"type":"integer"},
                  "ProductKey": {"type":"string"},
                  "SourceInstanceId": {"type":"string"},
                  "SourceInstanceName": {"type":"string"},
                  "SourceRegion": {"type":"string"},
                  "SourceUid": {"type":"string"},
                  "TargetAliyunId": {"type":"string"},
                  "TargetInstanceId": {"type":"string"},
                  "TargetInstanceName": {"type":"string"},
                  "TargetRegion": {"type":"string"},
                  "TargetUid": {"type":"string"},
                },
                "required": ["DeviceName","GmtCreate","GmtModified","ProductKey","SourceInstanceId","SourceUid","TargetInstanceId","TargetUid"],
              },
            },
          },
          "required": ["Total"],
        },
      },
      "required": ["RequestId","Success","Data"],
    },
  },
  "ListDistributedProduct": {
    "effect": "read",
    "queriesPerSecond": 5,
    "list": {"items":"Info","identity":["ProductKey","SourceInstanceId","TargetInstanceId","GmtCreate"]},
    "request": {
      "type": "object",
      "properties": {
        "CurrentPage": {"type":"integer","minimum":1},
        "PageSize": {"type":"integer","minimum":1,"maximum":200},
        "SourceInstanceId": {"type":"string","pattern":"\\S"},
        "ProductKey": {"type":"string","pattern":"\\S"},
        "TargetInstanceId": {"type":"string","pattern":"\\S"},
        "TargetUid": {"type":"string","pattern":"\\S"},
      },
      "required": ["CurrentPage","PageSize"],
    },
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "Data": {
          "type": "object",
          "properties": {
            "Total": {"type":"integer"},
            "Info": {
              "type": "array",
              "x-item": "items",
              "items": {
                "type": "object",
                "properties": {
                  "GmtCreate": {"type":"integer"},
                  "ProductKey": {"type":"string"},
                  "SourceInstanceId": {"type":"string"},
                  "SourceInstanceName": {"type":"string"},
                  "SourceRegion": {"type":"string"},
                  "SourceUid": {"type":"string"},
                  "TargetAliyunId": {"type":"string"},
                  "TargetInstanceId": {"type":"string"},
                  "TargetInstanceName": {"type":"string"},
                  "TargetRegion": {"type":"string"},
                  "TargetUid": {"type":"string"},
                },
                "required": ["GmtCreate","ProductKey","SourceInstanceId","SourceUid","TargetInstanceId","TargetUid"],
              },
            },
          },
          "required": ["Total"],
        },
      },
      "required": ["RequestId","Success","Data"],
    },
  },
  "QueryDeviceDistributeDetail": {
    "effect": "read",
    "queriesPerSecond": 5,
    "request": {"type":"object","properties":{"JobId":{"type":"string","pattern":"\\S"}},"required":["JobId"]},
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "File": {"type":"string"},
      },
      "required": ["RequestId","Success","File"],
    },
  },
  "QueryDeviceDistributeJob": {
    "effect": "read",
    "queriesPerSecond": 10,
    "request": {"type":"object","properties":{"JobId":{"type":"string","pattern":"\\S"}},"required":["JobId"]},
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "Data": {
          "type": "object",
          "properties": {
            "GmtCreate": {"type":"integer"},
            "JobId": {"type":"string"},
            "ProductKey": {"type":"string"},
            "SourceInstanceId": {"type":"string"},
            "SourceUid": {"type":"string"},
            "Status": {
              "type": "integer",
              "x-enum-names": {"0":"initializing","1":"running","2":"completed","3":"interrupted"},
            },
            "Strategy": {"type":"integer","x-enum-names":{"0":"designated","1":"nearest"}},
            "TargetInstanceConfigs": {
              "type": "array",
              "x-item": "targetInstanceConfigs",
              "x-item-aliases": ["targetInstanceConfigsItem"],
              "items": {
                "type": "object",
                "properties": {"TargetInstanceId":{"type":"string"}},
                "required": ["TargetInstanceId"],
              },
            },
            "TargetUid": {"type":"string"},
            "Total": {"type":"integer"},
          },
          "required": ["GmtCreate","JobId","ProductKey","SourceInstanceId","SourceUid","Status","Strategy","TargetUid","Total"],
        },
      },
      "required": ["RequestId","Success","Data"],
    },
  },
  "QueryDeviceProvisioning": {
    "effect": "read",
    "queriesPerSecond": 50,
    "request": {
      "type": "object",
      "properties": {
        "ProductKey": {"type":"string","pattern":"\\S","x-in":"form"},
        "DeviceName": {"type":"string","pattern":"\\S"},
      },
      "required": ["ProductKey","DeviceName"],
    },
    "response": {
      "type": "object",
      "properties": {
        "RequestId": {"type":"string"},
        "Success": {"type":"boolean"},
        "Code": {"type":"string"},
        "ErrorMessage": {"type":"string"},
        "Data": {
          "type": "object",
          "properties": {
            "AliyunUid": {"type":"string"},
            "DeviceName": {"type":"string"},
            "GmtCreate": {"type":"integer"},
            "GmtModified": {"type":"integer"},
            "ProductKey": {"type":"string"},
            "SourceIotInstanceId": {"type":"string"},
            "SourceRegion": {"type":"string"},
            "TargetIotInstanceId": {"type":"string"},
            "TargetRegion": {"type":"string"},
          },
          "required": ["DeviceName","GmtCreate","GmtModified","ProductKey"],
        },
      },
      "required": ["RequestId","Success","Data"],
    },
  },
};

export const serviceFailureRules: ObjectRules = {
  "type": "object",
  "properties": {
    "RequestId": {"type":"string"},
    "Success": {"type":"boolean"},
    "Code": {"type":"string"},
    "ErrorMessage": {"type":"string"},
  },
  "required": ["Success","Code","ErrorMessage"],
};

export const gatewayErrorRules: ObjectRules = {
  "type": "object",
  "properties": {
    "RequestId": {"type":"string"},
    "HostId": {"type":"string"},
    "Code": {"type":"string"},
    "Message": {"type":"string"},
    "Recommend": {"type":"string"},
    "AccessDeniedDetail": {"type":"object","properties":{},"required":[],"x-open":true},
  },
  "required": ["RequestId","HostId","Code","Message"],
};
