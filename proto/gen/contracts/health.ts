// @ts-nocheck
// Original file: proto/grpc/health/v1/health.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../health.js";

const { Reader, Writer, util } = protobuf;

const grpc_health_v1_HealthCheckRequest = {};
const grpc_health_v1_HealthCheckResponse = {};

{
const types = [null];
Object.assign(grpc_health_v1_HealthCheckRequest, {
ctor: function HealthCheckRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function HealthCheckRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.service!=null&&Object.hasOwnProperty.call(m,"service"))
  w.uint32(10).string(m.service)
  return w
},
decode: function HealthCheckRequest$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m
  if(l===undefined)
  c=r.len
  else{
  c=r.pos+l
  if(c>r.len)
  throw RangeError("index out of range")
  l=r.len
  r.len=c
  }
  m=new this.ctor
  while(r.pos<c){
  var t=r.uint32()
  if(t===e)
  break
  switch(t>>>3){
  case 1: {
  m.service=r.string()
  break
  }
  default:
  r.skipType(t&7,n)
  break
  }
  }
  if(l!==undefined){
  if(r.pos!==c)
  throw RangeError("index out of range")
  r.len=l
  }
  return m
},
fromObject: function HealthCheckRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.health.v1.HealthCheckRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.service!=null){
  m.service=String(d.service)
  }
  return m
},
toObject: function HealthCheckRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.service=""
  }
  if(m.service!=null&&Object.hasOwnProperty.call(m,"service")){
  d.service=m.service
  }
  return d
},
});
}

{
const types = [{ values: Object.assign(Object.create({"0":"UNKNOWN","1":"SERVING","2":"NOT_SERVING","3":"SERVICE_UNKNOWN"}), {"UNKNOWN":0,"SERVING":1,"NOT_SERVING":2,"SERVICE_UNKNOWN":3}) }];
Object.assign(grpc_health_v1_HealthCheckResponse, {
ctor: function HealthCheckResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function HealthCheckResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status"))
  w.uint32(8).int32(m.status)
  return w
},
decode: function HealthCheckResponse$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m
  if(l===undefined)
  c=r.len
  else{
  c=r.pos+l
  if(c>r.len)
  throw RangeError("index out of range")
  l=r.len
  r.len=c
  }
  m=new this.ctor
  while(r.pos<c){
  var t=r.uint32()
  if(t===e)
  break
  switch(t>>>3){
  case 1: {
  m.status=r.int32()
  break
  }
  default:
  r.skipType(t&7,n)
  break
  }
  }
  if(l!==undefined){
  if(r.pos!==c)
  throw RangeError("index out of range")
  r.len=l
  }
  return m
},
fromObject: function HealthCheckResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.health.v1.HealthCheckResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  switch(d.status){
  default:
  if(typeof(d.status)==="number"){m.status=d.status;break}
  break
  case"UNKNOWN":
  case 0:
  m.status=0
  break
  case"SERVING":
  case 1:
  m.status=1
  break
  case"NOT_SERVING":
  case 2:
  m.status=2
  break
  case"SERVICE_UNKNOWN":
  case 3:
  m.status=3
  break
  }
  return m
},
toObject: function HealthCheckResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.status=o.enums===String?"UNKNOWN":0
  }
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status")){
  d.status=o.enums===String?(types[0].values[m.status]===undefined?m.status:types[0].values[m.status]):m.status
  }
  return d
},
});
}

export const HealthCheckRequest: Pick<ProtoGrpcType["grpc"]["health"]["v1"]["HealthCheckRequest"], "serialize" | "deserialize"> = codec(grpc_health_v1_HealthCheckRequest);
export const HealthCheckResponse: Pick<ProtoGrpcType["grpc"]["health"]["v1"]["HealthCheckResponse"], "serialize" | "deserialize"> = codec(grpc_health_v1_HealthCheckResponse);

export const Health: ProtoGrpcType["grpc"]["health"]["v1"]["Health"] = service("grpc.health.v1.Health", {
  Check: { request: grpc_health_v1_HealthCheckRequest, response: grpc_health_v1_HealthCheckResponse, requestStream: false, responseStream: false },
  Watch: { request: grpc_health_v1_HealthCheckRequest, response: grpc_health_v1_HealthCheckResponse, requestStream: false, responseStream: true },
});
