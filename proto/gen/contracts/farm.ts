// @ts-nocheck
// Original file: proto/slipway/v1/farm.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../farm.js";

const { Reader, Writer, util } = protobuf;

const slipway_v1_Fence = {};
const slipway_v1_JoinRequest = {};
const slipway_v1_JoinResponse = {};
const slipway_v1_ClaimRequest = {};
const slipway_v1_ClaimAnyRequest = {};
const slipway_v1_ClaimResponse = {};
const slipway_v1_Grant = {};
const slipway_v1_BuildWork = {};
const build_bazel_remote_execution_v2_Digest = {};
const slipway_v1_DeployWork = {};
const slipway_v1_ServiceSpec = {};
const slipway_v1_ApplicationSpec = {};
const slipway_v1_MountSpec = {};
const slipway_v1_LinkSpec = {};
const slipway_v1_TeardownWork = {};
const slipway_v1_Gone = {};
const slipway_v1_Leased = {};
const slipway_v1_Busy = {};
const slipway_v1_HeartbeatRequest = {};
const slipway_v1_LeaseBeat = {};
const slipway_v1_HeartbeatResponse = {};
const slipway_v1_HeartbeatResponse_Answer = {};
const slipway_v1_ReportRequest = {};
const slipway_v1_PhaseTime = {};
const slipway_v1_ReportResponse = {};
const slipway_v1_AdvanceRequest = {};
const slipway_v1_Target = {};
const slipway_v1_AdvanceResponse = {};
const slipway_v1_UploadLogRequest = {};
const slipway_v1_StepLogPiece = {};
const slipway_v1_UploadLogResponse = {};

{
const types = [null, null];
Object.assign(slipway_v1_Fence, {
ctor: function Fence(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Fence$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch"))
  w.uint32(8).int64(m.epoch)
  if(m.counter!=null&&Object.hasOwnProperty.call(m,"counter"))
  w.uint32(16).int64(m.counter)
  return w
},
decode: function Fence$decode(r,l,e,n){
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
  m.epoch=r.int64()
  break
  }
  case 2: {
  m.counter=r.int64()
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
fromObject: function Fence$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Fence: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.epoch!=null){
  if(util.Long)
  m.epoch=util.Long.fromValue(d.epoch,false)
  else if(typeof d.epoch==="string")
  m.epoch=parseInt(d.epoch,10)
  else if(typeof d.epoch==="number")
  m.epoch=d.epoch
  else if(typeof d.epoch==="object")
  m.epoch=new util.LongBits(d.epoch.low>>>0,d.epoch.high>>>0).toNumber()
  }
  if(d.counter!=null){
  if(util.Long)
  m.counter=util.Long.fromValue(d.counter,false)
  else if(typeof d.counter==="string")
  m.counter=parseInt(d.counter,10)
  else if(typeof d.counter==="number")
  m.counter=d.counter
  else if(typeof d.counter==="object")
  m.counter=new util.LongBits(d.counter.low>>>0,d.counter.high>>>0).toNumber()
  }
  return m
},
toObject: function Fence$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.epoch=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.epoch=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.counter=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.counter=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.epoch!=null&&Object.hasOwnProperty.call(m,"epoch")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.epoch=typeof m.epoch==="number"?BigInt(m.epoch):util.Long.fromBits(m.epoch.low>>>0,m.epoch.high>>>0,false).toBigInt()
  else if(typeof m.epoch==="number")
  d.epoch=o.longs===String?String(m.epoch):m.epoch
  else
  d.epoch=o.longs===String?util.Long.prototype.toString.call(m.epoch):o.longs===Number?new util.LongBits(m.epoch.low>>>0,m.epoch.high>>>0).toNumber():m.epoch
  }
  if(m.counter!=null&&Object.hasOwnProperty.call(m,"counter")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.counter=typeof m.counter==="number"?BigInt(m.counter):util.Long.fromBits(m.counter.low>>>0,m.counter.high>>>0,false).toBigInt()
  else if(typeof m.counter==="number")
  d.counter=o.longs===String?String(m.counter):m.counter
  else
  d.counter=o.longs===String?util.Long.prototype.toString.call(m.counter):o.longs===Number?new util.LongBits(m.counter.low>>>0,m.counter.high>>>0).toNumber():m.counter
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_JoinRequest, {
ctor: function JoinRequest(p){
  this.labels=[]
  this.holding=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function JoinRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.protocolVersion!=null&&Object.hasOwnProperty.call(m,"protocolVersion"))
  w.uint32(8).int32(m.protocolVersion)
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(18).string(m.agent)
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch"))
  w.uint32(26).string(m.agentEpoch)
  if(m.labels!=null&&m.labels.length){
  for(var i=0;i<m.labels.length;++i)
  w.uint32(34).string(m.labels[i])
  }
  if(m.slots!=null&&Object.hasOwnProperty.call(m,"slots"))
  w.uint32(40).int32(m.slots)
  if(m.holding!=null&&m.holding.length){
  for(var i=0;i<m.holding.length;++i)
  w.uint32(50).string(m.holding[i])
  }
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus"))
  w.uint32(57).double(m.cpus)
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes"))
  w.uint32(64).int64(m.memoryBytes)
  if(m.diskBytes!=null&&Object.hasOwnProperty.call(m,"diskBytes"))
  w.uint32(72).int64(m.diskBytes)
  if(m.credentialDigest!=null&&Object.hasOwnProperty.call(m,"credentialDigest"))
  w.uint32(82).string(m.credentialDigest)
  if(m.natsKey!=null&&Object.hasOwnProperty.call(m,"natsKey"))
  w.uint32(90).string(m.natsKey)
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version"))
  w.uint32(98).string(m.version)
  if(m.tlsKey!=null&&Object.hasOwnProperty.call(m,"tlsKey"))
  w.uint32(106).bytes(m.tlsKey)
  return w
},
decode: function JoinRequest$decode(r,l,e,n){
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
  m.protocolVersion=r.int32()
  break
  }
  case 2: {
  m.agent=r.string()
  break
  }
  case 3: {
  m.agentEpoch=r.string()
  break
  }
  case 4: {
  if(!(m.labels&&m.labels.length))
  m.labels=[]
  m.labels.push(r.string())
  break
  }
  case 5: {
  m.slots=r.int32()
  break
  }
  case 6: {
  if(!(m.holding&&m.holding.length))
  m.holding=[]
  m.holding.push(r.string())
  break
  }
  case 7: {
  m.cpus=r.double()
  break
  }
  case 8: {
  m.memoryBytes=r.int64()
  break
  }
  case 9: {
  m.diskBytes=r.int64()
  break
  }
  case 10: {
  m.credentialDigest=r.string()
  break
  }
  case 11: {
  m.natsKey=r.string()
  break
  }
  case 12: {
  m.version=r.string()
  break
  }
  case 13: {
  m.tlsKey=r.bytes()
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
fromObject: function JoinRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.JoinRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.protocolVersion!=null){
  m.protocolVersion=d.protocolVersion|0
  }
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.agentEpoch!=null){
  m.agentEpoch=String(d.agentEpoch)
  }
  if(d.labels){
  if(!Array.isArray(d.labels))
  throw TypeError(".slipway.v1.JoinRequest.labels: array expected")
  m.labels=[]
  for(var i=0;i<d.labels.length;++i){
  m.labels[i]=String(d.labels[i])
  }
  }
  if(d.slots!=null){
  m.slots=d.slots|0
  }
  if(d.holding){
  if(!Array.isArray(d.holding))
  throw TypeError(".slipway.v1.JoinRequest.holding: array expected")
  m.holding=[]
  for(var i=0;i<d.holding.length;++i){
  m.holding[i]=String(d.holding[i])
  }
  }
  if(d.cpus!=null){
  m.cpus=Number(d.cpus)
  }
  if(d.memoryBytes!=null){
  if(util.Long)
  m.memoryBytes=util.Long.fromValue(d.memoryBytes,false)
  else if(typeof d.memoryBytes==="string")
  m.memoryBytes=parseInt(d.memoryBytes,10)
  else if(typeof d.memoryBytes==="number")
  m.memoryBytes=d.memoryBytes
  else if(typeof d.memoryBytes==="object")
  m.memoryBytes=new util.LongBits(d.memoryBytes.low>>>0,d.memoryBytes.high>>>0).toNumber()
  }
  if(d.diskBytes!=null){
  if(util.Long)
  m.diskBytes=util.Long.fromValue(d.diskBytes,false)
  else if(typeof d.diskBytes==="string")
  m.diskBytes=parseInt(d.diskBytes,10)
  else if(typeof d.diskBytes==="number")
  m.diskBytes=d.diskBytes
  else if(typeof d.diskBytes==="object")
  m.diskBytes=new util.LongBits(d.diskBytes.low>>>0,d.diskBytes.high>>>0).toNumber()
  }
  if(d.credentialDigest!=null){
  m.credentialDigest=String(d.credentialDigest)
  }
  if(d.natsKey!=null){
  m.natsKey=String(d.natsKey)
  }
  if(d.version!=null){
  m.version=String(d.version)
  }
  if(d.tlsKey!=null){
  if(typeof d.tlsKey==="string")
  util.base64.decode(d.tlsKey,m.tlsKey=util.newBuffer(util.base64.length(d.tlsKey)),0)
  else if(d.tlsKey.length >= 0)
  m.tlsKey=d.tlsKey
  }
  return m
},
toObject: function JoinRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.labels=[]
  d.holding=[]
  }
  if(o.defaults){
  d.protocolVersion=0
  d.agent=""
  d.agentEpoch=""
  d.slots=0
  d.cpus=0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.memoryBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.memoryBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.diskBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.diskBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.credentialDigest=""
  d.natsKey=""
  d.version=""
  if(o.bytes===String)d.tlsKey=""
  else{
  d.tlsKey=[]
  if(o.bytes!==Array)d.tlsKey=util.newBuffer(d.tlsKey)
  }
  }
  if(m.protocolVersion!=null&&Object.hasOwnProperty.call(m,"protocolVersion")){
  d.protocolVersion=m.protocolVersion
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch")){
  d.agentEpoch=m.agentEpoch
  }
  if(m.labels&&m.labels.length){
  d.labels=[]
  for(var j=0;j<m.labels.length;++j){
  d.labels[j]=m.labels[j]
  }
  }
  if(m.slots!=null&&Object.hasOwnProperty.call(m,"slots")){
  d.slots=m.slots
  }
  if(m.holding&&m.holding.length){
  d.holding=[]
  for(var j=0;j<m.holding.length;++j){
  d.holding[j]=m.holding[j]
  }
  }
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus")){
  d.cpus=o.json&&!isFinite(m.cpus)?String(m.cpus):m.cpus
  }
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.memoryBytes=typeof m.memoryBytes==="number"?BigInt(m.memoryBytes):util.Long.fromBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0,false).toBigInt()
  else if(typeof m.memoryBytes==="number")
  d.memoryBytes=o.longs===String?String(m.memoryBytes):m.memoryBytes
  else
  d.memoryBytes=o.longs===String?util.Long.prototype.toString.call(m.memoryBytes):o.longs===Number?new util.LongBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0).toNumber():m.memoryBytes
  }
  if(m.diskBytes!=null&&Object.hasOwnProperty.call(m,"diskBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.diskBytes=typeof m.diskBytes==="number"?BigInt(m.diskBytes):util.Long.fromBits(m.diskBytes.low>>>0,m.diskBytes.high>>>0,false).toBigInt()
  else if(typeof m.diskBytes==="number")
  d.diskBytes=o.longs===String?String(m.diskBytes):m.diskBytes
  else
  d.diskBytes=o.longs===String?util.Long.prototype.toString.call(m.diskBytes):o.longs===Number?new util.LongBits(m.diskBytes.low>>>0,m.diskBytes.high>>>0).toNumber():m.diskBytes
  }
  if(m.credentialDigest!=null&&Object.hasOwnProperty.call(m,"credentialDigest")){
  d.credentialDigest=m.credentialDigest
  }
  if(m.natsKey!=null&&Object.hasOwnProperty.call(m,"natsKey")){
  d.natsKey=m.natsKey
  }
  if(m.version!=null&&Object.hasOwnProperty.call(m,"version")){
  d.version=m.version
  }
  if(m.tlsKey!=null&&Object.hasOwnProperty.call(m,"tlsKey")){
  d.tlsKey=o.bytes===String?util.base64.encode(m.tlsKey,0,m.tlsKey.length):o.bytes===Array?Array.prototype.slice.call(m.tlsKey):m.tlsKey
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null];
Object.assign(slipway_v1_JoinResponse, {
ctor: function JoinResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function JoinResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.farm!=null&&Object.hasOwnProperty.call(m,"farm"))
  w.uint32(10).string(m.farm)
  if(m.natsUrl!=null&&Object.hasOwnProperty.call(m,"natsUrl"))
  w.uint32(18).string(m.natsUrl)
  if(m.beatMs!=null&&Object.hasOwnProperty.call(m,"beatMs"))
  w.uint32(40).int64(m.beatMs)
  if(m.natsToken!=null&&Object.hasOwnProperty.call(m,"natsToken"))
  w.uint32(50).string(m.natsToken)
  if(m.renewAfterMs!=null&&Object.hasOwnProperty.call(m,"renewAfterMs"))
  w.uint32(56).int64(m.renewAfterMs)
  if(m.tlsCertificate!=null&&Object.hasOwnProperty.call(m,"tlsCertificate"))
  w.uint32(66).string(m.tlsCertificate)
  return w
},
decode: function JoinResponse$decode(r,l,e,n){
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
  m.farm=r.string()
  break
  }
  case 2: {
  m.natsUrl=r.string()
  break
  }
  case 5: {
  m.beatMs=r.int64()
  break
  }
  case 6: {
  m.natsToken=r.string()
  break
  }
  case 7: {
  m.renewAfterMs=r.int64()
  break
  }
  case 8: {
  m.tlsCertificate=r.string()
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
fromObject: function JoinResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.JoinResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.farm!=null){
  m.farm=String(d.farm)
  }
  if(d.natsUrl!=null){
  m.natsUrl=String(d.natsUrl)
  }
  if(d.beatMs!=null){
  if(util.Long)
  m.beatMs=util.Long.fromValue(d.beatMs,false)
  else if(typeof d.beatMs==="string")
  m.beatMs=parseInt(d.beatMs,10)
  else if(typeof d.beatMs==="number")
  m.beatMs=d.beatMs
  else if(typeof d.beatMs==="object")
  m.beatMs=new util.LongBits(d.beatMs.low>>>0,d.beatMs.high>>>0).toNumber()
  }
  if(d.natsToken!=null){
  m.natsToken=String(d.natsToken)
  }
  if(d.renewAfterMs!=null){
  if(util.Long)
  m.renewAfterMs=util.Long.fromValue(d.renewAfterMs,false)
  else if(typeof d.renewAfterMs==="string")
  m.renewAfterMs=parseInt(d.renewAfterMs,10)
  else if(typeof d.renewAfterMs==="number")
  m.renewAfterMs=d.renewAfterMs
  else if(typeof d.renewAfterMs==="object")
  m.renewAfterMs=new util.LongBits(d.renewAfterMs.low>>>0,d.renewAfterMs.high>>>0).toNumber()
  }
  if(d.tlsCertificate!=null){
  m.tlsCertificate=String(d.tlsCertificate)
  }
  return m
},
toObject: function JoinResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.farm=""
  d.natsUrl=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.beatMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.beatMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.natsToken=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.renewAfterMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.renewAfterMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.tlsCertificate=""
  }
  if(m.farm!=null&&Object.hasOwnProperty.call(m,"farm")){
  d.farm=m.farm
  }
  if(m.natsUrl!=null&&Object.hasOwnProperty.call(m,"natsUrl")){
  d.natsUrl=m.natsUrl
  }
  if(m.beatMs!=null&&Object.hasOwnProperty.call(m,"beatMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.beatMs=typeof m.beatMs==="number"?BigInt(m.beatMs):util.Long.fromBits(m.beatMs.low>>>0,m.beatMs.high>>>0,false).toBigInt()
  else if(typeof m.beatMs==="number")
  d.beatMs=o.longs===String?String(m.beatMs):m.beatMs
  else
  d.beatMs=o.longs===String?util.Long.prototype.toString.call(m.beatMs):o.longs===Number?new util.LongBits(m.beatMs.low>>>0,m.beatMs.high>>>0).toNumber():m.beatMs
  }
  if(m.natsToken!=null&&Object.hasOwnProperty.call(m,"natsToken")){
  d.natsToken=m.natsToken
  }
  if(m.renewAfterMs!=null&&Object.hasOwnProperty.call(m,"renewAfterMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.renewAfterMs=typeof m.renewAfterMs==="number"?BigInt(m.renewAfterMs):util.Long.fromBits(m.renewAfterMs.low>>>0,m.renewAfterMs.high>>>0,false).toBigInt()
  else if(typeof m.renewAfterMs==="number")
  d.renewAfterMs=o.longs===String?String(m.renewAfterMs):m.renewAfterMs
  else
  d.renewAfterMs=o.longs===String?util.Long.prototype.toString.call(m.renewAfterMs):o.longs===Number?new util.LongBits(m.renewAfterMs.low>>>0,m.renewAfterMs.high>>>0).toNumber():m.renewAfterMs
  }
  if(m.tlsCertificate!=null&&Object.hasOwnProperty.call(m,"tlsCertificate")){
  d.tlsCertificate=m.tlsCertificate
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_ClaimRequest, {
ctor: function ClaimRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ClaimRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch"))
  w.uint32(18).string(m.agentEpoch)
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(26).string(m.step)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(32).int32(m.attempt)
  return w
},
decode: function ClaimRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.agentEpoch=r.string()
  break
  }
  case 3: {
  m.step=r.string()
  break
  }
  case 4: {
  m.attempt=r.int32()
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
fromObject: function ClaimRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ClaimRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.agentEpoch!=null){
  m.agentEpoch=String(d.agentEpoch)
  }
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.attempt!=null){
  m.attempt=d.attempt|0
  }
  return m
},
toObject: function ClaimRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.agent=""
  d.agentEpoch=""
  d.step=""
  d.attempt=0
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch")){
  d.agentEpoch=m.agentEpoch
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  d.attempt=m.attempt
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_ClaimAnyRequest, {
ctor: function ClaimAnyRequest(p){
  this.classes=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ClaimAnyRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch"))
  w.uint32(18).string(m.agentEpoch)
  if(m.classes!=null&&m.classes.length){
  for(var i=0;i<m.classes.length;++i)
  w.uint32(26).string(m.classes[i])
  }
  if(m.request!=null&&Object.hasOwnProperty.call(m,"request"))
  w.uint32(32).int64(m.request)
  return w
},
decode: function ClaimAnyRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.agentEpoch=r.string()
  break
  }
  case 3: {
  if(!(m.classes&&m.classes.length))
  m.classes=[]
  m.classes.push(r.string())
  break
  }
  case 4: {
  m.request=r.int64()
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
fromObject: function ClaimAnyRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ClaimAnyRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.agentEpoch!=null){
  m.agentEpoch=String(d.agentEpoch)
  }
  if(d.classes){
  if(!Array.isArray(d.classes))
  throw TypeError(".slipway.v1.ClaimAnyRequest.classes: array expected")
  m.classes=[]
  for(var i=0;i<d.classes.length;++i){
  m.classes[i]=String(d.classes[i])
  }
  }
  if(d.request!=null){
  if(util.Long)
  m.request=util.Long.fromValue(d.request,false)
  else if(typeof d.request==="string")
  m.request=parseInt(d.request,10)
  else if(typeof d.request==="number")
  m.request=d.request
  else if(typeof d.request==="object")
  m.request=new util.LongBits(d.request.low>>>0,d.request.high>>>0).toNumber()
  }
  return m
},
toObject: function ClaimAnyRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.classes=[]
  }
  if(o.defaults){
  d.agent=""
  d.agentEpoch=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.request=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.request=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch")){
  d.agentEpoch=m.agentEpoch
  }
  if(m.classes&&m.classes.length){
  d.classes=[]
  for(var j=0;j<m.classes.length;++j){
  d.classes[j]=m.classes[j]
  }
  }
  if(m.request!=null&&Object.hasOwnProperty.call(m,"request")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.request=typeof m.request==="number"?BigInt(m.request):util.Long.fromBits(m.request.low>>>0,m.request.high>>>0,false).toBigInt()
  else if(typeof m.request==="number")
  d.request=o.longs===String?String(m.request):m.request
  else
  d.request=o.longs===String?util.Long.prototype.toString.call(m.request):o.longs===Number?new util.LongBits(m.request.low>>>0,m.request.high>>>0).toNumber():m.request
  }
  return d
},
});
}

{
const types = [slipway_v1_Grant, slipway_v1_Gone, slipway_v1_Leased, slipway_v1_Busy];
Object.assign(slipway_v1_ClaimResponse, {
ctor: function ClaimResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ClaimResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.granted!=null&&Object.hasOwnProperty.call(m,"granted"))
  types[0].encode(m.granted,w.uint32(10).fork(),q+1).ldelim()
  if(m.gone!=null&&Object.hasOwnProperty.call(m,"gone"))
  types[1].encode(m.gone,w.uint32(18).fork(),q+1).ldelim()
  if(m.leased!=null&&Object.hasOwnProperty.call(m,"leased"))
  types[2].encode(m.leased,w.uint32(26).fork(),q+1).ldelim()
  if(m.busy!=null&&Object.hasOwnProperty.call(m,"busy"))
  types[3].encode(m.busy,w.uint32(34).fork(),q+1).ldelim()
  return w
},
decode: function ClaimResponse$decode(r,l,e,n){
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
  m.granted=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.gone=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.leased=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.busy=types[3].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function ClaimResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ClaimResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.granted!=null){
  if(!util.isObject(d.granted))
  throw TypeError(".slipway.v1.ClaimResponse.granted: object expected")
  m.granted=types[0].fromObject(d.granted,n+1)
  }
  if(d.gone!=null){
  if(!util.isObject(d.gone))
  throw TypeError(".slipway.v1.ClaimResponse.gone: object expected")
  m.gone=types[1].fromObject(d.gone,n+1)
  }
  if(d.leased!=null){
  if(!util.isObject(d.leased))
  throw TypeError(".slipway.v1.ClaimResponse.leased: object expected")
  m.leased=types[2].fromObject(d.leased,n+1)
  }
  if(d.busy!=null){
  if(!util.isObject(d.busy))
  throw TypeError(".slipway.v1.ClaimResponse.busy: object expected")
  m.busy=types[3].fromObject(d.busy,n+1)
  }
  return m
},
toObject: function ClaimResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(m.granted!=null&&Object.hasOwnProperty.call(m,"granted")){
  d.granted=types[0].toObject(m.granted,o,q+1)
  if(o.oneofs)
  d.outcome="granted"
  }
  if(m.gone!=null&&Object.hasOwnProperty.call(m,"gone")){
  d.gone=types[1].toObject(m.gone,o,q+1)
  if(o.oneofs)
  d.outcome="gone"
  }
  if(m.leased!=null&&Object.hasOwnProperty.call(m,"leased")){
  d.leased=types[2].toObject(m.leased,o,q+1)
  if(o.oneofs)
  d.outcome="leased"
  }
  if(m.busy!=null&&Object.hasOwnProperty.call(m,"busy")){
  d.busy=types[3].toObject(m.busy,o,q+1)
  if(o.oneofs)
  d.outcome="busy"
  }
  return d
},
});
}

{
const types = [null, null, slipway_v1_Fence, null, null, null, null, null, null, slipway_v1_BuildWork, slipway_v1_DeployWork, slipway_v1_TeardownWork, null, null];
Object.assign(slipway_v1_Grant, {
ctor: function Grant(p){
  this.secrets=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Grant$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(10).string(m.step)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(16).int32(m.attempt)
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence"))
  types[2].encode(m.fence,w.uint32(26).fork(),q+1).ldelim()
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs"))
  w.uint32(32).int64(m.ttlMs)
  if(m.beatMs!=null&&Object.hasOwnProperty.call(m,"beatMs"))
  w.uint32(40).int64(m.beatMs)
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity"))
  w.uint32(50).string(m.activity)
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project"))
  w.uint32(58).string(m.project)
  if(m.cacheToken!=null&&Object.hasOwnProperty.call(m,"cacheToken"))
  w.uint32(66).string(m.cacheToken)
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(74).string(m.instanceName)
  if(m.build!=null&&Object.hasOwnProperty.call(m,"build"))
  types[9].encode(m.build,w.uint32(82).fork(),q+1).ldelim()
  if(m.deploy!=null&&Object.hasOwnProperty.call(m,"deploy"))
  types[10].encode(m.deploy,w.uint32(90).fork(),q+1).ldelim()
  if(m.teardown!=null&&Object.hasOwnProperty.call(m,"teardown"))
  types[11].encode(m.teardown,w.uint32(98).fork(),q+1).ldelim()
  if(m.secrets!=null&&m.secrets.length){
  for(var i=0;i<m.secrets.length;++i)
  w.uint32(106).string(m.secrets[i])
  }
  if(m.traceparent!=null&&Object.hasOwnProperty.call(m,"traceparent"))
  w.uint32(114).string(m.traceparent)
  return w
},
decode: function Grant$decode(r,l,e,n){
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
  m.step=r.string()
  break
  }
  case 2: {
  m.attempt=r.int32()
  break
  }
  case 3: {
  m.fence=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.ttlMs=r.int64()
  break
  }
  case 5: {
  m.beatMs=r.int64()
  break
  }
  case 6: {
  m.activity=r.string()
  break
  }
  case 7: {
  m.project=r.string()
  break
  }
  case 8: {
  m.cacheToken=r.string()
  break
  }
  case 9: {
  m.instanceName=r.string()
  break
  }
  case 10: {
  m.build=types[9].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 11: {
  m.deploy=types[10].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 12: {
  m.teardown=types[11].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 13: {
  if(!(m.secrets&&m.secrets.length))
  m.secrets=[]
  m.secrets.push(r.string())
  break
  }
  case 14: {
  m.traceparent=r.string()
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
fromObject: function Grant$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Grant: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.attempt!=null){
  m.attempt=d.attempt|0
  }
  if(d.fence!=null){
  if(!util.isObject(d.fence))
  throw TypeError(".slipway.v1.Grant.fence: object expected")
  m.fence=types[2].fromObject(d.fence,n+1)
  }
  if(d.ttlMs!=null){
  if(util.Long)
  m.ttlMs=util.Long.fromValue(d.ttlMs,false)
  else if(typeof d.ttlMs==="string")
  m.ttlMs=parseInt(d.ttlMs,10)
  else if(typeof d.ttlMs==="number")
  m.ttlMs=d.ttlMs
  else if(typeof d.ttlMs==="object")
  m.ttlMs=new util.LongBits(d.ttlMs.low>>>0,d.ttlMs.high>>>0).toNumber()
  }
  if(d.beatMs!=null){
  if(util.Long)
  m.beatMs=util.Long.fromValue(d.beatMs,false)
  else if(typeof d.beatMs==="string")
  m.beatMs=parseInt(d.beatMs,10)
  else if(typeof d.beatMs==="number")
  m.beatMs=d.beatMs
  else if(typeof d.beatMs==="object")
  m.beatMs=new util.LongBits(d.beatMs.low>>>0,d.beatMs.high>>>0).toNumber()
  }
  if(d.activity!=null){
  m.activity=String(d.activity)
  }
  if(d.project!=null){
  m.project=String(d.project)
  }
  if(d.cacheToken!=null){
  m.cacheToken=String(d.cacheToken)
  }
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.build!=null){
  if(!util.isObject(d.build))
  throw TypeError(".slipway.v1.Grant.build: object expected")
  m.build=types[9].fromObject(d.build,n+1)
  }
  if(d.deploy!=null){
  if(!util.isObject(d.deploy))
  throw TypeError(".slipway.v1.Grant.deploy: object expected")
  m.deploy=types[10].fromObject(d.deploy,n+1)
  }
  if(d.teardown!=null){
  if(!util.isObject(d.teardown))
  throw TypeError(".slipway.v1.Grant.teardown: object expected")
  m.teardown=types[11].fromObject(d.teardown,n+1)
  }
  if(d.secrets){
  if(!Array.isArray(d.secrets))
  throw TypeError(".slipway.v1.Grant.secrets: array expected")
  m.secrets=[]
  for(var i=0;i<d.secrets.length;++i){
  m.secrets[i]=String(d.secrets[i])
  }
  }
  if(d.traceparent!=null){
  m.traceparent=String(d.traceparent)
  }
  return m
},
toObject: function Grant$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.secrets=[]
  }
  if(o.defaults){
  d.step=""
  d.attempt=0
  d.fence=null
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.ttlMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.ttlMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.beatMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.beatMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.activity=""
  d.project=""
  d.cacheToken=""
  d.instanceName=""
  d.traceparent=""
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  d.attempt=m.attempt
  }
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence")){
  d.fence=types[2].toObject(m.fence,o,q+1)
  }
  if(m.ttlMs!=null&&Object.hasOwnProperty.call(m,"ttlMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.ttlMs=typeof m.ttlMs==="number"?BigInt(m.ttlMs):util.Long.fromBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0,false).toBigInt()
  else if(typeof m.ttlMs==="number")
  d.ttlMs=o.longs===String?String(m.ttlMs):m.ttlMs
  else
  d.ttlMs=o.longs===String?util.Long.prototype.toString.call(m.ttlMs):o.longs===Number?new util.LongBits(m.ttlMs.low>>>0,m.ttlMs.high>>>0).toNumber():m.ttlMs
  }
  if(m.beatMs!=null&&Object.hasOwnProperty.call(m,"beatMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.beatMs=typeof m.beatMs==="number"?BigInt(m.beatMs):util.Long.fromBits(m.beatMs.low>>>0,m.beatMs.high>>>0,false).toBigInt()
  else if(typeof m.beatMs==="number")
  d.beatMs=o.longs===String?String(m.beatMs):m.beatMs
  else
  d.beatMs=o.longs===String?util.Long.prototype.toString.call(m.beatMs):o.longs===Number?new util.LongBits(m.beatMs.low>>>0,m.beatMs.high>>>0).toNumber():m.beatMs
  }
  if(m.activity!=null&&Object.hasOwnProperty.call(m,"activity")){
  d.activity=m.activity
  }
  if(m.project!=null&&Object.hasOwnProperty.call(m,"project")){
  d.project=m.project
  }
  if(m.cacheToken!=null&&Object.hasOwnProperty.call(m,"cacheToken")){
  d.cacheToken=m.cacheToken
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.build!=null&&Object.hasOwnProperty.call(m,"build")){
  d.build=types[9].toObject(m.build,o,q+1)
  if(o.oneofs)
  d.work="build"
  }
  if(m.deploy!=null&&Object.hasOwnProperty.call(m,"deploy")){
  d.deploy=types[10].toObject(m.deploy,o,q+1)
  if(o.oneofs)
  d.work="deploy"
  }
  if(m.teardown!=null&&Object.hasOwnProperty.call(m,"teardown")){
  d.teardown=types[11].toObject(m.teardown,o,q+1)
  if(o.oneofs)
  d.work="teardown"
  }
  if(m.secrets&&m.secrets.length){
  d.secrets=[]
  for(var j=0;j<m.secrets.length;++j){
  d.secrets[j]=m.secrets[j]
  }
  }
  if(m.traceparent!=null&&Object.hasOwnProperty.call(m,"traceparent")){
  d.traceparent=m.traceparent
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, null, null, null, null, null, null, null, null, null, build_bazel_remote_execution_v2_Digest, null, build_bazel_remote_execution_v2_Digest, null, null];
Object.assign(slipway_v1_BuildWork, {
ctor: function BuildWork(p){
  this.variables={}
  this.others={}
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BuildWork$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest"))
  types[0].encode(m.actionDigest,w.uint32(10).fork(),q+1).ldelim()
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind"))
  w.uint32(18).string(m.kind)
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application"))
  w.uint32(26).string(m.application)
  if(m.cacheDirectory!=null&&Object.hasOwnProperty.call(m,"cacheDirectory"))
  w.uint32(34).string(m.cacheDirectory)
  if(m.image!=null&&Object.hasOwnProperty.call(m,"image"))
  w.uint32(42).string(m.image)
  if(m.timeoutMs!=null&&Object.hasOwnProperty.call(m,"timeoutMs"))
  w.uint32(48).int64(m.timeoutMs)
  if(m.silenceTimeoutMs!=null&&Object.hasOwnProperty.call(m,"silenceTimeoutMs"))
  w.uint32(56).int64(m.silenceTimeoutMs)
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes"))
  w.uint32(64).int64(m.memoryBytes)
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus"))
  w.uint32(73).double(m.cpus)
  if(m.variables!=null&&Object.hasOwnProperty.call(m,"variables")){
  for(var ks=Object.keys(m.variables),i=0;i<ks.length;++i){
  w.uint32(82).fork().uint32(10).string(ks[i])
  .uint32(18).string(m.variables[ks[i]]).ldelim()
  }
  }
  if(m.beginDigest!=null&&Object.hasOwnProperty.call(m,"beginDigest"))
  types[10].encode(m.beginDigest,w.uint32(90).fork(),q+1).ldelim()
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(98).string(m.name)
  if(m.wholeDigest!=null&&Object.hasOwnProperty.call(m,"wholeDigest"))
  types[12].encode(m.wholeDigest,w.uint32(106).fork(),q+1).ldelim()
  if(m.others!=null&&Object.hasOwnProperty.call(m,"others")){
  for(var ks=Object.keys(m.others),i=0;i<ks.length;++i){
  w.uint32(114).fork().uint32(10).string(ks[i])
  .uint32(18).string(m.others[ks[i]]).ldelim()
  }
  }
  if(m.diskBytes!=null&&Object.hasOwnProperty.call(m,"diskBytes"))
  w.uint32(120).int64(m.diskBytes)
  return w
},
decode: function BuildWork$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m,k,value
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
  m.actionDigest=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.kind=r.string()
  break
  }
  case 3: {
  m.application=r.string()
  break
  }
  case 4: {
  m.cacheDirectory=r.string()
  break
  }
  case 5: {
  m.image=r.string()
  break
  }
  case 6: {
  m.timeoutMs=r.int64()
  break
  }
  case 7: {
  m.silenceTimeoutMs=r.int64()
  break
  }
  case 8: {
  m.memoryBytes=r.int64()
  break
  }
  case 9: {
  m.cpus=r.double()
  break
  }
  case 10: {
  if(m.variables===util.emptyObject)
  m.variables={}
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  k=""
  value=""
  while(r.pos<c2){
  var tag2=r.uint32()
  switch(tag2>>>3){
  case 1: k=r.string(); break
  case 2:
  value=r.string()
  break
  default:
  r.skipType(tag2&7,n)
  break
  }
  }
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  if(k==="__proto__")
  util.makeProp(m.variables,k)
  m.variables[k]=value
  break
  }
  case 11: {
  m.beginDigest=types[10].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 12: {
  m.name=r.string()
  break
  }
  case 13: {
  m.wholeDigest=types[12].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 14: {
  if(m.others===util.emptyObject)
  m.others={}
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  k=""
  value=""
  while(r.pos<c2){
  var tag2=r.uint32()
  switch(tag2>>>3){
  case 1: k=r.string(); break
  case 2:
  value=r.string()
  break
  default:
  r.skipType(tag2&7,n)
  break
  }
  }
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  if(k==="__proto__")
  util.makeProp(m.others,k)
  m.others[k]=value
  break
  }
  case 15: {
  m.diskBytes=r.int64()
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
fromObject: function BuildWork$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.BuildWork: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.actionDigest!=null){
  if(!util.isObject(d.actionDigest))
  throw TypeError(".slipway.v1.BuildWork.actionDigest: object expected")
  m.actionDigest=types[0].fromObject(d.actionDigest,n+1)
  }
  if(d.kind!=null){
  m.kind=String(d.kind)
  }
  if(d.application!=null){
  m.application=String(d.application)
  }
  if(d.cacheDirectory!=null){
  m.cacheDirectory=String(d.cacheDirectory)
  }
  if(d.image!=null){
  m.image=String(d.image)
  }
  if(d.timeoutMs!=null){
  if(util.Long)
  m.timeoutMs=util.Long.fromValue(d.timeoutMs,false)
  else if(typeof d.timeoutMs==="string")
  m.timeoutMs=parseInt(d.timeoutMs,10)
  else if(typeof d.timeoutMs==="number")
  m.timeoutMs=d.timeoutMs
  else if(typeof d.timeoutMs==="object")
  m.timeoutMs=new util.LongBits(d.timeoutMs.low>>>0,d.timeoutMs.high>>>0).toNumber()
  }
  if(d.silenceTimeoutMs!=null){
  if(util.Long)
  m.silenceTimeoutMs=util.Long.fromValue(d.silenceTimeoutMs,false)
  else if(typeof d.silenceTimeoutMs==="string")
  m.silenceTimeoutMs=parseInt(d.silenceTimeoutMs,10)
  else if(typeof d.silenceTimeoutMs==="number")
  m.silenceTimeoutMs=d.silenceTimeoutMs
  else if(typeof d.silenceTimeoutMs==="object")
  m.silenceTimeoutMs=new util.LongBits(d.silenceTimeoutMs.low>>>0,d.silenceTimeoutMs.high>>>0).toNumber()
  }
  if(d.memoryBytes!=null){
  if(util.Long)
  m.memoryBytes=util.Long.fromValue(d.memoryBytes,false)
  else if(typeof d.memoryBytes==="string")
  m.memoryBytes=parseInt(d.memoryBytes,10)
  else if(typeof d.memoryBytes==="number")
  m.memoryBytes=d.memoryBytes
  else if(typeof d.memoryBytes==="object")
  m.memoryBytes=new util.LongBits(d.memoryBytes.low>>>0,d.memoryBytes.high>>>0).toNumber()
  }
  if(d.cpus!=null){
  m.cpus=Number(d.cpus)
  }
  if(d.variables){
  if(!util.isObject(d.variables))
  throw TypeError(".slipway.v1.BuildWork.variables: object expected")
  m.variables={}
  for(var ks=Object.keys(d.variables),i=0;i<ks.length;++i){
  if(ks[i]==="__proto__")
  util.makeProp(m.variables,ks[i])
  m.variables[ks[i]]=String(d.variables[ks[i]])
  }
  }
  if(d.beginDigest!=null){
  if(!util.isObject(d.beginDigest))
  throw TypeError(".slipway.v1.BuildWork.beginDigest: object expected")
  m.beginDigest=types[10].fromObject(d.beginDigest,n+1)
  }
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.wholeDigest!=null){
  if(!util.isObject(d.wholeDigest))
  throw TypeError(".slipway.v1.BuildWork.wholeDigest: object expected")
  m.wholeDigest=types[12].fromObject(d.wholeDigest,n+1)
  }
  if(d.others){
  if(!util.isObject(d.others))
  throw TypeError(".slipway.v1.BuildWork.others: object expected")
  m.others={}
  for(var ks=Object.keys(d.others),i=0;i<ks.length;++i){
  if(ks[i]==="__proto__")
  util.makeProp(m.others,ks[i])
  m.others[ks[i]]=String(d.others[ks[i]])
  }
  }
  if(d.diskBytes!=null){
  if(util.Long)
  m.diskBytes=util.Long.fromValue(d.diskBytes,false)
  else if(typeof d.diskBytes==="string")
  m.diskBytes=parseInt(d.diskBytes,10)
  else if(typeof d.diskBytes==="number")
  m.diskBytes=d.diskBytes
  else if(typeof d.diskBytes==="object")
  m.diskBytes=new util.LongBits(d.diskBytes.low>>>0,d.diskBytes.high>>>0).toNumber()
  }
  return m
},
toObject: function BuildWork$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.objects||o.defaults){
  d.variables={}
  d.others={}
  }
  if(o.defaults){
  d.actionDigest=null
  d.kind=""
  d.application=""
  d.cacheDirectory=""
  d.image=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.timeoutMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.timeoutMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.silenceTimeoutMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.silenceTimeoutMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.memoryBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.memoryBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.cpus=0
  d.beginDigest=null
  d.name=""
  d.wholeDigest=null
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.diskBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.diskBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest")){
  d.actionDigest=types[0].toObject(m.actionDigest,o,q+1)
  }
  if(m.kind!=null&&Object.hasOwnProperty.call(m,"kind")){
  d.kind=m.kind
  }
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application")){
  d.application=m.application
  }
  if(m.cacheDirectory!=null&&Object.hasOwnProperty.call(m,"cacheDirectory")){
  d.cacheDirectory=m.cacheDirectory
  }
  if(m.image!=null&&Object.hasOwnProperty.call(m,"image")){
  d.image=m.image
  }
  if(m.timeoutMs!=null&&Object.hasOwnProperty.call(m,"timeoutMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.timeoutMs=typeof m.timeoutMs==="number"?BigInt(m.timeoutMs):util.Long.fromBits(m.timeoutMs.low>>>0,m.timeoutMs.high>>>0,false).toBigInt()
  else if(typeof m.timeoutMs==="number")
  d.timeoutMs=o.longs===String?String(m.timeoutMs):m.timeoutMs
  else
  d.timeoutMs=o.longs===String?util.Long.prototype.toString.call(m.timeoutMs):o.longs===Number?new util.LongBits(m.timeoutMs.low>>>0,m.timeoutMs.high>>>0).toNumber():m.timeoutMs
  }
  if(m.silenceTimeoutMs!=null&&Object.hasOwnProperty.call(m,"silenceTimeoutMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.silenceTimeoutMs=typeof m.silenceTimeoutMs==="number"?BigInt(m.silenceTimeoutMs):util.Long.fromBits(m.silenceTimeoutMs.low>>>0,m.silenceTimeoutMs.high>>>0,false).toBigInt()
  else if(typeof m.silenceTimeoutMs==="number")
  d.silenceTimeoutMs=o.longs===String?String(m.silenceTimeoutMs):m.silenceTimeoutMs
  else
  d.silenceTimeoutMs=o.longs===String?util.Long.prototype.toString.call(m.silenceTimeoutMs):o.longs===Number?new util.LongBits(m.silenceTimeoutMs.low>>>0,m.silenceTimeoutMs.high>>>0).toNumber():m.silenceTimeoutMs
  }
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.memoryBytes=typeof m.memoryBytes==="number"?BigInt(m.memoryBytes):util.Long.fromBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0,false).toBigInt()
  else if(typeof m.memoryBytes==="number")
  d.memoryBytes=o.longs===String?String(m.memoryBytes):m.memoryBytes
  else
  d.memoryBytes=o.longs===String?util.Long.prototype.toString.call(m.memoryBytes):o.longs===Number?new util.LongBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0).toNumber():m.memoryBytes
  }
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus")){
  d.cpus=o.json&&!isFinite(m.cpus)?String(m.cpus):m.cpus
  }
  var ks2
  if(m.variables&&(ks2=Object.keys(m.variables)).length){
  d.variables={}
  for(var j=0;j<ks2.length;++j){
  if(ks2[j]==="__proto__")
  util.makeProp(d.variables,ks2[j])
  d.variables[ks2[j]]=m.variables[ks2[j]]
  }
  }
  if(m.beginDigest!=null&&Object.hasOwnProperty.call(m,"beginDigest")){
  d.beginDigest=types[10].toObject(m.beginDigest,o,q+1)
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.wholeDigest!=null&&Object.hasOwnProperty.call(m,"wholeDigest")){
  d.wholeDigest=types[12].toObject(m.wholeDigest,o,q+1)
  }
  if(m.others&&(ks2=Object.keys(m.others)).length){
  d.others={}
  for(var j=0;j<ks2.length;++j){
  if(ks2[j]==="__proto__")
  util.makeProp(d.others,ks2[j])
  d.others[ks2[j]]=m.others[ks2[j]]
  }
  }
  if(m.diskBytes!=null&&Object.hasOwnProperty.call(m,"diskBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.diskBytes=typeof m.diskBytes==="number"?BigInt(m.diskBytes):util.Long.fromBits(m.diskBytes.low>>>0,m.diskBytes.high>>>0,false).toBigInt()
  else if(typeof m.diskBytes==="number")
  d.diskBytes=o.longs===String?String(m.diskBytes):m.diskBytes
  else
  d.diskBytes=o.longs===String?util.Long.prototype.toString.call(m.diskBytes):o.longs===Number?new util.LongBits(m.diskBytes.low>>>0,m.diskBytes.high>>>0).toNumber():m.diskBytes
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(build_bazel_remote_execution_v2_Digest, {
ctor: function Digest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Digest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.hash!=null&&Object.hasOwnProperty.call(m,"hash"))
  w.uint32(10).string(m.hash)
  if(m.sizeBytes!=null&&Object.hasOwnProperty.call(m,"sizeBytes"))
  w.uint32(16).int64(m.sizeBytes)
  return w
},
decode: function Digest$decode(r,l,e,n){
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
  m.hash=r.string()
  break
  }
  case 2: {
  m.sizeBytes=r.int64()
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
fromObject: function Digest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Digest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.hash!=null){
  m.hash=String(d.hash)
  }
  if(d.sizeBytes!=null){
  if(util.Long)
  m.sizeBytes=util.Long.fromValue(d.sizeBytes,false)
  else if(typeof d.sizeBytes==="string")
  m.sizeBytes=parseInt(d.sizeBytes,10)
  else if(typeof d.sizeBytes==="number")
  m.sizeBytes=d.sizeBytes
  else if(typeof d.sizeBytes==="object")
  m.sizeBytes=new util.LongBits(d.sizeBytes.low>>>0,d.sizeBytes.high>>>0).toNumber()
  }
  return m
},
toObject: function Digest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.hash=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.sizeBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.sizeBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.hash!=null&&Object.hasOwnProperty.call(m,"hash")){
  d.hash=m.hash
  }
  if(m.sizeBytes!=null&&Object.hasOwnProperty.call(m,"sizeBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.sizeBytes=typeof m.sizeBytes==="number"?BigInt(m.sizeBytes):util.Long.fromBits(m.sizeBytes.low>>>0,m.sizeBytes.high>>>0,false).toBigInt()
  else if(typeof m.sizeBytes==="number")
  d.sizeBytes=o.longs===String?String(m.sizeBytes):m.sizeBytes
  else
  d.sizeBytes=o.longs===String?util.Long.prototype.toString.call(m.sizeBytes):o.longs===Number?new util.LongBits(m.sizeBytes.low>>>0,m.sizeBytes.high>>>0).toNumber():m.sizeBytes
  }
  return d
},
});
}

{
const types = [null, null, slipway_v1_ServiceSpec, slipway_v1_ApplicationSpec, null, null, null, null, null, null, null];
Object.assign(slipway_v1_DeployWork, {
ctor: function DeployWork(p){
  this.services=[]
  this.applications=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DeployWork$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(10).string(m.environment)
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation"))
  w.uint32(16).int64(m.generation)
  if(m.services!=null&&m.services.length){
  for(var i=0;i<m.services.length;++i)
  types[2].encode(m.services[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.applications!=null&&m.applications.length){
  for(var i=0;i<m.applications.length;++i)
  types[3].encode(m.applications[i],w.uint32(34).fork(),q+1).ldelim()
  }
  if(m.hold!=null&&Object.hasOwnProperty.call(m,"hold"))
  w.uint32(40).bool(m.hold)
  if(m.healthTimeoutMs!=null&&Object.hasOwnProperty.call(m,"healthTimeoutMs"))
  w.uint32(48).int64(m.healthTimeoutMs)
  if(m.hookTimeoutMs!=null&&Object.hasOwnProperty.call(m,"hookTimeoutMs"))
  w.uint32(56).int64(m.hookTimeoutMs)
  if(m.drainTimeoutMs!=null&&Object.hasOwnProperty.call(m,"drainTimeoutMs"))
  w.uint32(64).int64(m.drainTimeoutMs)
  if(m.switched!=null&&Object.hasOwnProperty.call(m,"switched"))
  w.uint32(72).bool(m.switched)
  if(m.hookInputs!=null&&Object.hasOwnProperty.call(m,"hookInputs"))
  w.uint32(82).string(m.hookInputs)
  if(m.skipDeployHooks!=null&&Object.hasOwnProperty.call(m,"skipDeployHooks"))
  w.uint32(88).bool(m.skipDeployHooks)
  return w
},
decode: function DeployWork$decode(r,l,e,n){
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
  m.environment=r.string()
  break
  }
  case 2: {
  m.generation=r.int64()
  break
  }
  case 3: {
  if(!(m.services&&m.services.length))
  m.services=[]
  m.services.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  if(!(m.applications&&m.applications.length))
  m.applications=[]
  m.applications.push(types[3].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 5: {
  m.hold=r.bool()
  break
  }
  case 6: {
  m.healthTimeoutMs=r.int64()
  break
  }
  case 7: {
  m.hookTimeoutMs=r.int64()
  break
  }
  case 8: {
  m.drainTimeoutMs=r.int64()
  break
  }
  case 9: {
  m.switched=r.bool()
  break
  }
  case 10: {
  m.hookInputs=r.string()
  break
  }
  case 11: {
  m.skipDeployHooks=r.bool()
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
fromObject: function DeployWork$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.DeployWork: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.generation!=null){
  if(util.Long)
  m.generation=util.Long.fromValue(d.generation,false)
  else if(typeof d.generation==="string")
  m.generation=parseInt(d.generation,10)
  else if(typeof d.generation==="number")
  m.generation=d.generation
  else if(typeof d.generation==="object")
  m.generation=new util.LongBits(d.generation.low>>>0,d.generation.high>>>0).toNumber()
  }
  if(d.services){
  if(!Array.isArray(d.services))
  throw TypeError(".slipway.v1.DeployWork.services: array expected")
  m.services=[]
  for(var i=0;i<d.services.length;++i){
  if(!util.isObject(d.services[i]))
  throw TypeError(".slipway.v1.DeployWork.services: object expected")
  m.services[i]=types[2].fromObject(d.services[i],n+1)
  }
  }
  if(d.applications){
  if(!Array.isArray(d.applications))
  throw TypeError(".slipway.v1.DeployWork.applications: array expected")
  m.applications=[]
  for(var i=0;i<d.applications.length;++i){
  if(!util.isObject(d.applications[i]))
  throw TypeError(".slipway.v1.DeployWork.applications: object expected")
  m.applications[i]=types[3].fromObject(d.applications[i],n+1)
  }
  }
  if(d.hold!=null){
  m.hold=Boolean(d.hold)
  }
  if(d.healthTimeoutMs!=null){
  if(util.Long)
  m.healthTimeoutMs=util.Long.fromValue(d.healthTimeoutMs,false)
  else if(typeof d.healthTimeoutMs==="string")
  m.healthTimeoutMs=parseInt(d.healthTimeoutMs,10)
  else if(typeof d.healthTimeoutMs==="number")
  m.healthTimeoutMs=d.healthTimeoutMs
  else if(typeof d.healthTimeoutMs==="object")
  m.healthTimeoutMs=new util.LongBits(d.healthTimeoutMs.low>>>0,d.healthTimeoutMs.high>>>0).toNumber()
  }
  if(d.hookTimeoutMs!=null){
  if(util.Long)
  m.hookTimeoutMs=util.Long.fromValue(d.hookTimeoutMs,false)
  else if(typeof d.hookTimeoutMs==="string")
  m.hookTimeoutMs=parseInt(d.hookTimeoutMs,10)
  else if(typeof d.hookTimeoutMs==="number")
  m.hookTimeoutMs=d.hookTimeoutMs
  else if(typeof d.hookTimeoutMs==="object")
  m.hookTimeoutMs=new util.LongBits(d.hookTimeoutMs.low>>>0,d.hookTimeoutMs.high>>>0).toNumber()
  }
  if(d.drainTimeoutMs!=null){
  if(util.Long)
  m.drainTimeoutMs=util.Long.fromValue(d.drainTimeoutMs,false)
  else if(typeof d.drainTimeoutMs==="string")
  m.drainTimeoutMs=parseInt(d.drainTimeoutMs,10)
  else if(typeof d.drainTimeoutMs==="number")
  m.drainTimeoutMs=d.drainTimeoutMs
  else if(typeof d.drainTimeoutMs==="object")
  m.drainTimeoutMs=new util.LongBits(d.drainTimeoutMs.low>>>0,d.drainTimeoutMs.high>>>0).toNumber()
  }
  if(d.switched!=null){
  m.switched=Boolean(d.switched)
  }
  if(d.hookInputs!=null){
  m.hookInputs=String(d.hookInputs)
  }
  if(d.skipDeployHooks!=null){
  m.skipDeployHooks=Boolean(d.skipDeployHooks)
  }
  return m
},
toObject: function DeployWork$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.services=[]
  d.applications=[]
  }
  if(o.defaults){
  d.environment=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.generation=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.generation=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.hold=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.healthTimeoutMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.healthTimeoutMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.hookTimeoutMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.hookTimeoutMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.drainTimeoutMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.drainTimeoutMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.switched=false
  d.hookInputs=""
  d.skipDeployHooks=false
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.generation!=null&&Object.hasOwnProperty.call(m,"generation")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.generation=typeof m.generation==="number"?BigInt(m.generation):util.Long.fromBits(m.generation.low>>>0,m.generation.high>>>0,false).toBigInt()
  else if(typeof m.generation==="number")
  d.generation=o.longs===String?String(m.generation):m.generation
  else
  d.generation=o.longs===String?util.Long.prototype.toString.call(m.generation):o.longs===Number?new util.LongBits(m.generation.low>>>0,m.generation.high>>>0).toNumber():m.generation
  }
  if(m.services&&m.services.length){
  d.services=[]
  for(var j=0;j<m.services.length;++j){
  d.services[j]=types[2].toObject(m.services[j],o,q+1)
  }
  }
  if(m.applications&&m.applications.length){
  d.applications=[]
  for(var j=0;j<m.applications.length;++j){
  d.applications[j]=types[3].toObject(m.applications[j],o,q+1)
  }
  }
  if(m.hold!=null&&Object.hasOwnProperty.call(m,"hold")){
  d.hold=m.hold
  }
  if(m.healthTimeoutMs!=null&&Object.hasOwnProperty.call(m,"healthTimeoutMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.healthTimeoutMs=typeof m.healthTimeoutMs==="number"?BigInt(m.healthTimeoutMs):util.Long.fromBits(m.healthTimeoutMs.low>>>0,m.healthTimeoutMs.high>>>0,false).toBigInt()
  else if(typeof m.healthTimeoutMs==="number")
  d.healthTimeoutMs=o.longs===String?String(m.healthTimeoutMs):m.healthTimeoutMs
  else
  d.healthTimeoutMs=o.longs===String?util.Long.prototype.toString.call(m.healthTimeoutMs):o.longs===Number?new util.LongBits(m.healthTimeoutMs.low>>>0,m.healthTimeoutMs.high>>>0).toNumber():m.healthTimeoutMs
  }
  if(m.hookTimeoutMs!=null&&Object.hasOwnProperty.call(m,"hookTimeoutMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.hookTimeoutMs=typeof m.hookTimeoutMs==="number"?BigInt(m.hookTimeoutMs):util.Long.fromBits(m.hookTimeoutMs.low>>>0,m.hookTimeoutMs.high>>>0,false).toBigInt()
  else if(typeof m.hookTimeoutMs==="number")
  d.hookTimeoutMs=o.longs===String?String(m.hookTimeoutMs):m.hookTimeoutMs
  else
  d.hookTimeoutMs=o.longs===String?util.Long.prototype.toString.call(m.hookTimeoutMs):o.longs===Number?new util.LongBits(m.hookTimeoutMs.low>>>0,m.hookTimeoutMs.high>>>0).toNumber():m.hookTimeoutMs
  }
  if(m.drainTimeoutMs!=null&&Object.hasOwnProperty.call(m,"drainTimeoutMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.drainTimeoutMs=typeof m.drainTimeoutMs==="number"?BigInt(m.drainTimeoutMs):util.Long.fromBits(m.drainTimeoutMs.low>>>0,m.drainTimeoutMs.high>>>0,false).toBigInt()
  else if(typeof m.drainTimeoutMs==="number")
  d.drainTimeoutMs=o.longs===String?String(m.drainTimeoutMs):m.drainTimeoutMs
  else
  d.drainTimeoutMs=o.longs===String?util.Long.prototype.toString.call(m.drainTimeoutMs):o.longs===Number?new util.LongBits(m.drainTimeoutMs.low>>>0,m.drainTimeoutMs.high>>>0).toNumber():m.drainTimeoutMs
  }
  if(m.switched!=null&&Object.hasOwnProperty.call(m,"switched")){
  d.switched=m.switched
  }
  if(m.hookInputs!=null&&Object.hasOwnProperty.call(m,"hookInputs")){
  d.hookInputs=m.hookInputs
  }
  if(m.skipDeployHooks!=null&&Object.hasOwnProperty.call(m,"skipDeployHooks")){
  d.skipDeployHooks=m.skipDeployHooks
  }
  return d
},
});
}

{
const types = [null, null, null, null, null, null, null, null, null, null];
Object.assign(slipway_v1_ServiceSpec, {
ctor: function ServiceSpec(p){
  this.variables={}
  this.droppedSchemas=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ServiceSpec$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.type!=null&&Object.hasOwnProperty.call(m,"type"))
  w.uint32(18).string(m.type)
  if(m.image!=null&&Object.hasOwnProperty.call(m,"image"))
  w.uint32(26).string(m.image)
  if(m.variables!=null&&Object.hasOwnProperty.call(m,"variables")){
  for(var ks=Object.keys(m.variables),i=0;i<ks.length;++i){
  w.uint32(34).fork().uint32(10).string(ks[i])
  .uint32(18).string(m.variables[ks[i]]).ldelim()
  }
  }
  if(m.port!=null&&Object.hasOwnProperty.call(m,"port"))
  w.uint32(40).int32(m.port)
  if(m.dataPath!=null&&Object.hasOwnProperty.call(m,"dataPath"))
  w.uint32(50).string(m.dataPath)
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes"))
  w.uint32(56).int64(m.memoryBytes)
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus"))
  w.uint32(65).double(m.cpus)
  if(m.instance!=null&&Object.hasOwnProperty.call(m,"instance"))
  w.uint32(74).string(m.instance)
  if(m.droppedSchemas!=null&&m.droppedSchemas.length){
  for(var i=0;i<m.droppedSchemas.length;++i)
  w.uint32(82).string(m.droppedSchemas[i])
  }
  return w
},
decode: function ServiceSpec$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m,k,value
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
  m.name=r.string()
  break
  }
  case 2: {
  m.type=r.string()
  break
  }
  case 3: {
  m.image=r.string()
  break
  }
  case 4: {
  if(m.variables===util.emptyObject)
  m.variables={}
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  k=""
  value=""
  while(r.pos<c2){
  var tag2=r.uint32()
  switch(tag2>>>3){
  case 1: k=r.string(); break
  case 2:
  value=r.string()
  break
  default:
  r.skipType(tag2&7,n)
  break
  }
  }
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  if(k==="__proto__")
  util.makeProp(m.variables,k)
  m.variables[k]=value
  break
  }
  case 5: {
  m.port=r.int32()
  break
  }
  case 6: {
  m.dataPath=r.string()
  break
  }
  case 7: {
  m.memoryBytes=r.int64()
  break
  }
  case 8: {
  m.cpus=r.double()
  break
  }
  case 9: {
  m.instance=r.string()
  break
  }
  case 10: {
  if(!(m.droppedSchemas&&m.droppedSchemas.length))
  m.droppedSchemas=[]
  m.droppedSchemas.push(r.string())
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
fromObject: function ServiceSpec$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ServiceSpec: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.type!=null){
  m.type=String(d.type)
  }
  if(d.image!=null){
  m.image=String(d.image)
  }
  if(d.variables){
  if(!util.isObject(d.variables))
  throw TypeError(".slipway.v1.ServiceSpec.variables: object expected")
  m.variables={}
  for(var ks=Object.keys(d.variables),i=0;i<ks.length;++i){
  if(ks[i]==="__proto__")
  util.makeProp(m.variables,ks[i])
  m.variables[ks[i]]=String(d.variables[ks[i]])
  }
  }
  if(d.port!=null){
  m.port=d.port|0
  }
  if(d.dataPath!=null){
  m.dataPath=String(d.dataPath)
  }
  if(d.memoryBytes!=null){
  if(util.Long)
  m.memoryBytes=util.Long.fromValue(d.memoryBytes,false)
  else if(typeof d.memoryBytes==="string")
  m.memoryBytes=parseInt(d.memoryBytes,10)
  else if(typeof d.memoryBytes==="number")
  m.memoryBytes=d.memoryBytes
  else if(typeof d.memoryBytes==="object")
  m.memoryBytes=new util.LongBits(d.memoryBytes.low>>>0,d.memoryBytes.high>>>0).toNumber()
  }
  if(d.cpus!=null){
  m.cpus=Number(d.cpus)
  }
  if(d.instance!=null){
  m.instance=String(d.instance)
  }
  if(d.droppedSchemas){
  if(!Array.isArray(d.droppedSchemas))
  throw TypeError(".slipway.v1.ServiceSpec.droppedSchemas: array expected")
  m.droppedSchemas=[]
  for(var i=0;i<d.droppedSchemas.length;++i){
  m.droppedSchemas[i]=String(d.droppedSchemas[i])
  }
  }
  return m
},
toObject: function ServiceSpec$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.droppedSchemas=[]
  }
  if(o.objects||o.defaults){
  d.variables={}
  }
  if(o.defaults){
  d.name=""
  d.type=""
  d.image=""
  d.port=0
  d.dataPath=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.memoryBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.memoryBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.cpus=0
  d.instance=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.type!=null&&Object.hasOwnProperty.call(m,"type")){
  d.type=m.type
  }
  if(m.image!=null&&Object.hasOwnProperty.call(m,"image")){
  d.image=m.image
  }
  var ks2
  if(m.variables&&(ks2=Object.keys(m.variables)).length){
  d.variables={}
  for(var j=0;j<ks2.length;++j){
  if(ks2[j]==="__proto__")
  util.makeProp(d.variables,ks2[j])
  d.variables[ks2[j]]=m.variables[ks2[j]]
  }
  }
  if(m.port!=null&&Object.hasOwnProperty.call(m,"port")){
  d.port=m.port
  }
  if(m.dataPath!=null&&Object.hasOwnProperty.call(m,"dataPath")){
  d.dataPath=m.dataPath
  }
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.memoryBytes=typeof m.memoryBytes==="number"?BigInt(m.memoryBytes):util.Long.fromBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0,false).toBigInt()
  else if(typeof m.memoryBytes==="number")
  d.memoryBytes=o.longs===String?String(m.memoryBytes):m.memoryBytes
  else
  d.memoryBytes=o.longs===String?util.Long.prototype.toString.call(m.memoryBytes):o.longs===Number?new util.LongBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0).toNumber():m.memoryBytes
  }
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus")){
  d.cpus=o.json&&!isFinite(m.cpus)?String(m.cpus):m.cpus
  }
  if(m.instance!=null&&Object.hasOwnProperty.call(m,"instance")){
  d.instance=m.instance
  }
  if(m.droppedSchemas&&m.droppedSchemas.length){
  d.droppedSchemas=[]
  for(var j=0;j<m.droppedSchemas.length;++j){
  d.droppedSchemas[j]=m.droppedSchemas[j]
  }
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_execution_v2_Digest, null, null, slipway_v1_MountSpec, slipway_v1_LinkSpec, null, null, null, null, null, null, null];
Object.assign(slipway_v1_ApplicationSpec, {
ctor: function ApplicationSpec(p){
  this.variables={}
  this.mounts=[]
  this.links=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ApplicationSpec$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.image!=null&&Object.hasOwnProperty.call(m,"image"))
  w.uint32(18).string(m.image)
  if(m.slug!=null&&Object.hasOwnProperty.call(m,"slug"))
  types[2].encode(m.slug,w.uint32(26).fork(),q+1).ldelim()
  if(m.variables!=null&&Object.hasOwnProperty.call(m,"variables")){
  for(var ks=Object.keys(m.variables),i=0;i<ks.length;++i){
  w.uint32(34).fork().uint32(10).string(ks[i])
  .uint32(18).string(m.variables[ks[i]]).ldelim()
  }
  }
  if(m.webJson!=null&&Object.hasOwnProperty.call(m,"webJson"))
  w.uint32(42).string(m.webJson)
  if(m.mounts!=null&&m.mounts.length){
  for(var i=0;i<m.mounts.length;++i)
  types[5].encode(m.mounts[i],w.uint32(50).fork(),q+1).ldelim()
  }
  if(m.links!=null&&m.links.length){
  for(var i=0;i<m.links.length;++i)
  types[6].encode(m.links[i],w.uint32(58).fork(),q+1).ldelim()
  }
  if(m.deployHook!=null&&Object.hasOwnProperty.call(m,"deployHook"))
  w.uint32(66).string(m.deployHook)
  if(m.postDeployHook!=null&&Object.hasOwnProperty.call(m,"postDeployHook"))
  w.uint32(74).string(m.postDeployHook)
  if(m.continueOnFailure!=null&&Object.hasOwnProperty.call(m,"continueOnFailure"))
  w.uint32(80).bool(m.continueOnFailure)
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes"))
  w.uint32(88).int64(m.memoryBytes)
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus"))
  w.uint32(97).double(m.cpus)
  if(m.php!=null&&Object.hasOwnProperty.call(m,"php"))
  w.uint32(104).bool(m.php)
  if(m.volume!=null&&Object.hasOwnProperty.call(m,"volume"))
  w.uint32(114).string(m.volume)
  return w
},
decode: function ApplicationSpec$decode(r,l,e,n){
  if(!(r instanceof Reader))
  r=Reader.create(r)
  if(n===undefined)n=0
  if(n>Reader.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var c,m,k,value
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
  m.name=r.string()
  break
  }
  case 2: {
  m.image=r.string()
  break
  }
  case 3: {
  m.slug=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  if(m.variables===util.emptyObject)
  m.variables={}
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  k=""
  value=""
  while(r.pos<c2){
  var tag2=r.uint32()
  switch(tag2>>>3){
  case 1: k=r.string(); break
  case 2:
  value=r.string()
  break
  default:
  r.skipType(tag2&7,n)
  break
  }
  }
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  if(k==="__proto__")
  util.makeProp(m.variables,k)
  m.variables[k]=value
  break
  }
  case 5: {
  m.webJson=r.string()
  break
  }
  case 6: {
  if(!(m.mounts&&m.mounts.length))
  m.mounts=[]
  m.mounts.push(types[5].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 7: {
  if(!(m.links&&m.links.length))
  m.links=[]
  m.links.push(types[6].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 8: {
  m.deployHook=r.string()
  break
  }
  case 9: {
  m.postDeployHook=r.string()
  break
  }
  case 10: {
  m.continueOnFailure=r.bool()
  break
  }
  case 11: {
  m.memoryBytes=r.int64()
  break
  }
  case 12: {
  m.cpus=r.double()
  break
  }
  case 13: {
  m.php=r.bool()
  break
  }
  case 14: {
  m.volume=r.string()
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
fromObject: function ApplicationSpec$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ApplicationSpec: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.image!=null){
  m.image=String(d.image)
  }
  if(d.slug!=null){
  if(!util.isObject(d.slug))
  throw TypeError(".slipway.v1.ApplicationSpec.slug: object expected")
  m.slug=types[2].fromObject(d.slug,n+1)
  }
  if(d.variables){
  if(!util.isObject(d.variables))
  throw TypeError(".slipway.v1.ApplicationSpec.variables: object expected")
  m.variables={}
  for(var ks=Object.keys(d.variables),i=0;i<ks.length;++i){
  if(ks[i]==="__proto__")
  util.makeProp(m.variables,ks[i])
  m.variables[ks[i]]=String(d.variables[ks[i]])
  }
  }
  if(d.webJson!=null){
  m.webJson=String(d.webJson)
  }
  if(d.mounts){
  if(!Array.isArray(d.mounts))
  throw TypeError(".slipway.v1.ApplicationSpec.mounts: array expected")
  m.mounts=[]
  for(var i=0;i<d.mounts.length;++i){
  if(!util.isObject(d.mounts[i]))
  throw TypeError(".slipway.v1.ApplicationSpec.mounts: object expected")
  m.mounts[i]=types[5].fromObject(d.mounts[i],n+1)
  }
  }
  if(d.links){
  if(!Array.isArray(d.links))
  throw TypeError(".slipway.v1.ApplicationSpec.links: array expected")
  m.links=[]
  for(var i=0;i<d.links.length;++i){
  if(!util.isObject(d.links[i]))
  throw TypeError(".slipway.v1.ApplicationSpec.links: object expected")
  m.links[i]=types[6].fromObject(d.links[i],n+1)
  }
  }
  if(d.deployHook!=null){
  m.deployHook=String(d.deployHook)
  }
  if(d.postDeployHook!=null){
  m.postDeployHook=String(d.postDeployHook)
  }
  if(d.continueOnFailure!=null){
  m.continueOnFailure=Boolean(d.continueOnFailure)
  }
  if(d.memoryBytes!=null){
  if(util.Long)
  m.memoryBytes=util.Long.fromValue(d.memoryBytes,false)
  else if(typeof d.memoryBytes==="string")
  m.memoryBytes=parseInt(d.memoryBytes,10)
  else if(typeof d.memoryBytes==="number")
  m.memoryBytes=d.memoryBytes
  else if(typeof d.memoryBytes==="object")
  m.memoryBytes=new util.LongBits(d.memoryBytes.low>>>0,d.memoryBytes.high>>>0).toNumber()
  }
  if(d.cpus!=null){
  m.cpus=Number(d.cpus)
  }
  if(d.php!=null){
  m.php=Boolean(d.php)
  }
  if(d.volume!=null){
  m.volume=String(d.volume)
  }
  return m
},
toObject: function ApplicationSpec$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.mounts=[]
  d.links=[]
  }
  if(o.objects||o.defaults){
  d.variables={}
  }
  if(o.defaults){
  d.name=""
  d.image=""
  d.slug=null
  d.webJson=""
  d.deployHook=""
  d.postDeployHook=""
  d.continueOnFailure=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.memoryBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.memoryBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.cpus=0
  d.php=false
  d.volume=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.image!=null&&Object.hasOwnProperty.call(m,"image")){
  d.image=m.image
  }
  if(m.slug!=null&&Object.hasOwnProperty.call(m,"slug")){
  d.slug=types[2].toObject(m.slug,o,q+1)
  }
  var ks2
  if(m.variables&&(ks2=Object.keys(m.variables)).length){
  d.variables={}
  for(var j=0;j<ks2.length;++j){
  if(ks2[j]==="__proto__")
  util.makeProp(d.variables,ks2[j])
  d.variables[ks2[j]]=m.variables[ks2[j]]
  }
  }
  if(m.webJson!=null&&Object.hasOwnProperty.call(m,"webJson")){
  d.webJson=m.webJson
  }
  if(m.mounts&&m.mounts.length){
  d.mounts=[]
  for(var j=0;j<m.mounts.length;++j){
  d.mounts[j]=types[5].toObject(m.mounts[j],o,q+1)
  }
  }
  if(m.links&&m.links.length){
  d.links=[]
  for(var j=0;j<m.links.length;++j){
  d.links[j]=types[6].toObject(m.links[j],o,q+1)
  }
  }
  if(m.deployHook!=null&&Object.hasOwnProperty.call(m,"deployHook")){
  d.deployHook=m.deployHook
  }
  if(m.postDeployHook!=null&&Object.hasOwnProperty.call(m,"postDeployHook")){
  d.postDeployHook=m.postDeployHook
  }
  if(m.continueOnFailure!=null&&Object.hasOwnProperty.call(m,"continueOnFailure")){
  d.continueOnFailure=m.continueOnFailure
  }
  if(m.memoryBytes!=null&&Object.hasOwnProperty.call(m,"memoryBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.memoryBytes=typeof m.memoryBytes==="number"?BigInt(m.memoryBytes):util.Long.fromBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0,false).toBigInt()
  else if(typeof m.memoryBytes==="number")
  d.memoryBytes=o.longs===String?String(m.memoryBytes):m.memoryBytes
  else
  d.memoryBytes=o.longs===String?util.Long.prototype.toString.call(m.memoryBytes):o.longs===Number?new util.LongBits(m.memoryBytes.low>>>0,m.memoryBytes.high>>>0).toNumber():m.memoryBytes
  }
  if(m.cpus!=null&&Object.hasOwnProperty.call(m,"cpus")){
  d.cpus=o.json&&!isFinite(m.cpus)?String(m.cpus):m.cpus
  }
  if(m.php!=null&&Object.hasOwnProperty.call(m,"php")){
  d.php=m.php
  }
  if(m.volume!=null&&Object.hasOwnProperty.call(m,"volume")){
  d.volume=m.volume
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(slipway_v1_MountSpec, {
ctor: function MountSpec(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function MountSpec$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path"))
  w.uint32(10).string(m.path)
  if(m.temporary!=null&&Object.hasOwnProperty.call(m,"temporary"))
  w.uint32(16).bool(m.temporary)
  if(m.volume!=null&&Object.hasOwnProperty.call(m,"volume"))
  w.uint32(26).string(m.volume)
  if(m.sourcePath!=null&&Object.hasOwnProperty.call(m,"sourcePath"))
  w.uint32(34).string(m.sourcePath)
  return w
},
decode: function MountSpec$decode(r,l,e,n){
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
  m.path=r.string()
  break
  }
  case 2: {
  m.temporary=r.bool()
  break
  }
  case 3: {
  m.volume=r.string()
  break
  }
  case 4: {
  m.sourcePath=r.string()
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
fromObject: function MountSpec$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.MountSpec: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.path!=null){
  m.path=String(d.path)
  }
  if(d.temporary!=null){
  m.temporary=Boolean(d.temporary)
  }
  if(d.volume!=null){
  m.volume=String(d.volume)
  }
  if(d.sourcePath!=null){
  m.sourcePath=String(d.sourcePath)
  }
  return m
},
toObject: function MountSpec$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.path=""
  d.temporary=false
  d.volume=""
  d.sourcePath=""
  }
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path")){
  d.path=m.path
  }
  if(m.temporary!=null&&Object.hasOwnProperty.call(m,"temporary")){
  d.temporary=m.temporary
  }
  if(m.volume!=null&&Object.hasOwnProperty.call(m,"volume")){
  d.volume=m.volume
  }
  if(m.sourcePath!=null&&Object.hasOwnProperty.call(m,"sourcePath")){
  d.sourcePath=m.sourcePath
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_LinkSpec, {
ctor: function LinkSpec(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function LinkSpec$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.hostName!=null&&Object.hasOwnProperty.call(m,"hostName"))
  w.uint32(10).string(m.hostName)
  if(m.service!=null&&Object.hasOwnProperty.call(m,"service"))
  w.uint32(18).string(m.service)
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application"))
  w.uint32(26).string(m.application)
  return w
},
decode: function LinkSpec$decode(r,l,e,n){
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
  m.hostName=r.string()
  break
  }
  case 2: {
  m.service=r.string()
  break
  }
  case 3: {
  m.application=r.string()
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
fromObject: function LinkSpec$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.LinkSpec: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.hostName!=null){
  m.hostName=String(d.hostName)
  }
  if(d.service!=null){
  m.service=String(d.service)
  }
  if(d.application!=null){
  m.application=String(d.application)
  }
  return m
},
toObject: function LinkSpec$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.hostName=""
  d.service=""
  d.application=""
  }
  if(m.hostName!=null&&Object.hasOwnProperty.call(m,"hostName")){
  d.hostName=m.hostName
  }
  if(m.service!=null&&Object.hasOwnProperty.call(m,"service")){
  d.service=m.service
  }
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application")){
  d.application=m.application
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_TeardownWork, {
ctor: function TeardownWork(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function TeardownWork$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment"))
  w.uint32(10).string(m.environment)
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(16).bool(m.data)
  return w
},
decode: function TeardownWork$decode(r,l,e,n){
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
  m.environment=r.string()
  break
  }
  case 2: {
  m.data=r.bool()
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
fromObject: function TeardownWork$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.TeardownWork: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.environment!=null){
  m.environment=String(d.environment)
  }
  if(d.data!=null){
  m.data=Boolean(d.data)
  }
  return m
},
toObject: function TeardownWork$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.environment=""
  d.data=false
  }
  if(m.environment!=null&&Object.hasOwnProperty.call(m,"environment")){
  d.environment=m.environment
  }
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data")){
  d.data=m.data
  }
  return d
},
});
}

{
const types = [];
Object.assign(slipway_v1_Gone, {
ctor: function Gone(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Gone$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function Gone$decode(r,l,e,n){
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
fromObject: function Gone$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  return new this.ctor
},
toObject: function (){
  return {}
},
});
}

{
const types = [];
Object.assign(slipway_v1_Leased, {
ctor: function Leased(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Leased$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function Leased$decode(r,l,e,n){
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
fromObject: function Leased$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  return new this.ctor
},
toObject: function (){
  return {}
},
});
}

{
const types = [null];
Object.assign(slipway_v1_Busy, {
ctor: function Busy(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Busy$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.retryAfterMs!=null&&Object.hasOwnProperty.call(m,"retryAfterMs"))
  w.uint32(8).int64(m.retryAfterMs)
  return w
},
decode: function Busy$decode(r,l,e,n){
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
  m.retryAfterMs=r.int64()
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
fromObject: function Busy$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Busy: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.retryAfterMs!=null){
  if(util.Long)
  m.retryAfterMs=util.Long.fromValue(d.retryAfterMs,false)
  else if(typeof d.retryAfterMs==="string")
  m.retryAfterMs=parseInt(d.retryAfterMs,10)
  else if(typeof d.retryAfterMs==="number")
  m.retryAfterMs=d.retryAfterMs
  else if(typeof d.retryAfterMs==="object")
  m.retryAfterMs=new util.LongBits(d.retryAfterMs.low>>>0,d.retryAfterMs.high>>>0).toNumber()
  }
  return m
},
toObject: function Busy$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.retryAfterMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.retryAfterMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.retryAfterMs!=null&&Object.hasOwnProperty.call(m,"retryAfterMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.retryAfterMs=typeof m.retryAfterMs==="number"?BigInt(m.retryAfterMs):util.Long.fromBits(m.retryAfterMs.low>>>0,m.retryAfterMs.high>>>0,false).toBigInt()
  else if(typeof m.retryAfterMs==="number")
  d.retryAfterMs=o.longs===String?String(m.retryAfterMs):m.retryAfterMs
  else
  d.retryAfterMs=o.longs===String?util.Long.prototype.toString.call(m.retryAfterMs):o.longs===Number?new util.LongBits(m.retryAfterMs.low>>>0,m.retryAfterMs.high>>>0).toNumber():m.retryAfterMs
  }
  return d
},
});
}

{
const types = [null, null, slipway_v1_LeaseBeat, null, null, null, null];
Object.assign(slipway_v1_HeartbeatRequest, {
ctor: function HeartbeatRequest(p){
  this.leases=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function HeartbeatRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch"))
  w.uint32(18).string(m.agentEpoch)
  if(m.leases!=null&&m.leases.length){
  for(var i=0;i<m.leases.length;++i)
  types[2].encode(m.leases[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.freeSlots!=null&&Object.hasOwnProperty.call(m,"freeSlots"))
  w.uint32(32).int32(m.freeSlots)
  if(m.diskPercent!=null&&Object.hasOwnProperty.call(m,"diskPercent"))
  w.uint32(41).double(m.diskPercent)
  if(m.memoryPercent!=null&&Object.hasOwnProperty.call(m,"memoryPercent"))
  w.uint32(49).double(m.memoryPercent)
  if(m.draining!=null&&Object.hasOwnProperty.call(m,"draining"))
  w.uint32(80).bool(m.draining)
  return w
},
decode: function HeartbeatRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.agentEpoch=r.string()
  break
  }
  case 3: {
  if(!(m.leases&&m.leases.length))
  m.leases=[]
  m.leases.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.freeSlots=r.int32()
  break
  }
  case 5: {
  m.diskPercent=r.double()
  break
  }
  case 6: {
  m.memoryPercent=r.double()
  break
  }
  case 10: {
  m.draining=r.bool()
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
fromObject: function HeartbeatRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.HeartbeatRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.agentEpoch!=null){
  m.agentEpoch=String(d.agentEpoch)
  }
  if(d.leases){
  if(!Array.isArray(d.leases))
  throw TypeError(".slipway.v1.HeartbeatRequest.leases: array expected")
  m.leases=[]
  for(var i=0;i<d.leases.length;++i){
  if(!util.isObject(d.leases[i]))
  throw TypeError(".slipway.v1.HeartbeatRequest.leases: object expected")
  m.leases[i]=types[2].fromObject(d.leases[i],n+1)
  }
  }
  if(d.freeSlots!=null){
  m.freeSlots=d.freeSlots|0
  }
  if(d.diskPercent!=null){
  m.diskPercent=Number(d.diskPercent)
  }
  if(d.memoryPercent!=null){
  m.memoryPercent=Number(d.memoryPercent)
  }
  if(d.draining!=null){
  m.draining=Boolean(d.draining)
  }
  return m
},
toObject: function HeartbeatRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.leases=[]
  }
  if(o.defaults){
  d.agent=""
  d.agentEpoch=""
  d.freeSlots=0
  d.diskPercent=0
  d.memoryPercent=0
  d.draining=false
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.agentEpoch!=null&&Object.hasOwnProperty.call(m,"agentEpoch")){
  d.agentEpoch=m.agentEpoch
  }
  if(m.leases&&m.leases.length){
  d.leases=[]
  for(var j=0;j<m.leases.length;++j){
  d.leases[j]=types[2].toObject(m.leases[j],o,q+1)
  }
  }
  if(m.freeSlots!=null&&Object.hasOwnProperty.call(m,"freeSlots")){
  d.freeSlots=m.freeSlots
  }
  if(m.diskPercent!=null&&Object.hasOwnProperty.call(m,"diskPercent")){
  d.diskPercent=o.json&&!isFinite(m.diskPercent)?String(m.diskPercent):m.diskPercent
  }
  if(m.memoryPercent!=null&&Object.hasOwnProperty.call(m,"memoryPercent")){
  d.memoryPercent=o.json&&!isFinite(m.memoryPercent)?String(m.memoryPercent):m.memoryPercent
  }
  if(m.draining!=null&&Object.hasOwnProperty.call(m,"draining")){
  d.draining=m.draining
  }
  return d
},
});
}

{
const types = [null, null, slipway_v1_Fence, null, null];
Object.assign(slipway_v1_LeaseBeat, {
ctor: function LeaseBeat(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function LeaseBeat$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(10).string(m.step)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(16).int32(m.attempt)
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence"))
  types[2].encode(m.fence,w.uint32(26).fork(),q+1).ldelim()
  if(m.phase!=null&&Object.hasOwnProperty.call(m,"phase"))
  w.uint32(34).string(m.phase)
  if(m.logOffset!=null&&Object.hasOwnProperty.call(m,"logOffset"))
  w.uint32(40).int64(m.logOffset)
  return w
},
decode: function LeaseBeat$decode(r,l,e,n){
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
  m.step=r.string()
  break
  }
  case 2: {
  m.attempt=r.int32()
  break
  }
  case 3: {
  m.fence=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.phase=r.string()
  break
  }
  case 5: {
  m.logOffset=r.int64()
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
fromObject: function LeaseBeat$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.LeaseBeat: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.attempt!=null){
  m.attempt=d.attempt|0
  }
  if(d.fence!=null){
  if(!util.isObject(d.fence))
  throw TypeError(".slipway.v1.LeaseBeat.fence: object expected")
  m.fence=types[2].fromObject(d.fence,n+1)
  }
  if(d.phase!=null){
  m.phase=String(d.phase)
  }
  if(d.logOffset!=null){
  if(util.Long)
  m.logOffset=util.Long.fromValue(d.logOffset,false)
  else if(typeof d.logOffset==="string")
  m.logOffset=parseInt(d.logOffset,10)
  else if(typeof d.logOffset==="number")
  m.logOffset=d.logOffset
  else if(typeof d.logOffset==="object")
  m.logOffset=new util.LongBits(d.logOffset.low>>>0,d.logOffset.high>>>0).toNumber()
  }
  return m
},
toObject: function LeaseBeat$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.step=""
  d.attempt=0
  d.fence=null
  d.phase=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.logOffset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.logOffset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  d.attempt=m.attempt
  }
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence")){
  d.fence=types[2].toObject(m.fence,o,q+1)
  }
  if(m.phase!=null&&Object.hasOwnProperty.call(m,"phase")){
  d.phase=m.phase
  }
  if(m.logOffset!=null&&Object.hasOwnProperty.call(m,"logOffset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.logOffset=typeof m.logOffset==="number"?BigInt(m.logOffset):util.Long.fromBits(m.logOffset.low>>>0,m.logOffset.high>>>0,false).toBigInt()
  else if(typeof m.logOffset==="number")
  d.logOffset=o.longs===String?String(m.logOffset):m.logOffset
  else
  d.logOffset=o.longs===String?util.Long.prototype.toString.call(m.logOffset):o.longs===Number?new util.LongBits(m.logOffset.low>>>0,m.logOffset.high>>>0).toNumber():m.logOffset
  }
  return d
},
});
}

{
const types = [slipway_v1_HeartbeatResponse_Answer, null, null, null];
Object.assign(slipway_v1_HeartbeatResponse, {
ctor: function HeartbeatResponse(p){
  this.answers=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function HeartbeatResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.answers!=null&&m.answers.length){
  for(var i=0;i<m.answers.length;++i)
  types[0].encode(m.answers[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.drain!=null&&Object.hasOwnProperty.call(m,"drain"))
  w.uint32(16).bool(m.drain)
  if(m.beatMs!=null&&Object.hasOwnProperty.call(m,"beatMs"))
  w.uint32(24).int64(m.beatMs)
  if(m.rejoin!=null&&Object.hasOwnProperty.call(m,"rejoin"))
  w.uint32(32).bool(m.rejoin)
  return w
},
decode: function HeartbeatResponse$decode(r,l,e,n){
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
  if(!(m.answers&&m.answers.length))
  m.answers=[]
  m.answers.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  m.drain=r.bool()
  break
  }
  case 3: {
  m.beatMs=r.int64()
  break
  }
  case 4: {
  m.rejoin=r.bool()
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
fromObject: function HeartbeatResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.HeartbeatResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.answers){
  if(!Array.isArray(d.answers))
  throw TypeError(".slipway.v1.HeartbeatResponse.answers: array expected")
  m.answers=[]
  for(var i=0;i<d.answers.length;++i){
  if(!util.isObject(d.answers[i]))
  throw TypeError(".slipway.v1.HeartbeatResponse.answers: object expected")
  m.answers[i]=types[0].fromObject(d.answers[i],n+1)
  }
  }
  if(d.drain!=null){
  m.drain=Boolean(d.drain)
  }
  if(d.beatMs!=null){
  if(util.Long)
  m.beatMs=util.Long.fromValue(d.beatMs,false)
  else if(typeof d.beatMs==="string")
  m.beatMs=parseInt(d.beatMs,10)
  else if(typeof d.beatMs==="number")
  m.beatMs=d.beatMs
  else if(typeof d.beatMs==="object")
  m.beatMs=new util.LongBits(d.beatMs.low>>>0,d.beatMs.high>>>0).toNumber()
  }
  if(d.rejoin!=null){
  m.rejoin=Boolean(d.rejoin)
  }
  return m
},
toObject: function HeartbeatResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.answers=[]
  }
  if(o.defaults){
  d.drain=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.beatMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.beatMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.rejoin=false
  }
  if(m.answers&&m.answers.length){
  d.answers=[]
  for(var j=0;j<m.answers.length;++j){
  d.answers[j]=types[0].toObject(m.answers[j],o,q+1)
  }
  }
  if(m.drain!=null&&Object.hasOwnProperty.call(m,"drain")){
  d.drain=m.drain
  }
  if(m.beatMs!=null&&Object.hasOwnProperty.call(m,"beatMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.beatMs=typeof m.beatMs==="number"?BigInt(m.beatMs):util.Long.fromBits(m.beatMs.low>>>0,m.beatMs.high>>>0,false).toBigInt()
  else if(typeof m.beatMs==="number")
  d.beatMs=o.longs===String?String(m.beatMs):m.beatMs
  else
  d.beatMs=o.longs===String?util.Long.prototype.toString.call(m.beatMs):o.longs===Number?new util.LongBits(m.beatMs.low>>>0,m.beatMs.high>>>0).toNumber():m.beatMs
  }
  if(m.rejoin!=null&&Object.hasOwnProperty.call(m,"rejoin")){
  d.rejoin=m.rejoin
  }
  return d
},
});
}

{
const types = [null, { values: Object.assign(Object.create({"0":"CONTINUE","1":"CANCEL","2":"LOST"}), {"CONTINUE":0,"CANCEL":1,"LOST":2}) }];
Object.assign(slipway_v1_HeartbeatResponse_Answer, {
ctor: function Answer(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Answer$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(10).string(m.step)
  if(m.order!=null&&Object.hasOwnProperty.call(m,"order"))
  w.uint32(16).int32(m.order)
  return w
},
decode: function Answer$decode(r,l,e,n){
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
  m.step=r.string()
  break
  }
  case 2: {
  m.order=r.int32()
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
fromObject: function Answer$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.HeartbeatResponse.Answer: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.step!=null){
  m.step=String(d.step)
  }
  switch(d.order){
  default:
  if(typeof(d.order)==="number"){m.order=d.order;break}
  break
  case"CONTINUE":
  case 0:
  m.order=0
  break
  case"CANCEL":
  case 1:
  m.order=1
  break
  case"LOST":
  case 2:
  m.order=2
  break
  }
  return m
},
toObject: function Answer$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.step=""
  d.order=o.enums===String?"CONTINUE":0
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.order!=null&&Object.hasOwnProperty.call(m,"order")){
  d.order=o.enums===String?(types[1].values[m.order]===undefined?m.order:types[1].values[m.order]):m.order
  }
  return d
},
});
}

{
const types = [null, null, null, slipway_v1_Fence, { values: Object.assign(Object.create({"0":"OUTCOME_UNSPECIFIED","1":"SUCCEEDED","2":"FAILED","3":"INFRASTRUCTURE","4":"CANCELLED"}), {"OUTCOME_UNSPECIFIED":0,"SUCCEEDED":1,"FAILED":2,"INFRASTRUCTURE":3,"CANCELLED":4}) }, null, null, slipway_v1_PhaseTime, null, null, null, null];
Object.assign(slipway_v1_ReportRequest, {
ctor: function ReportRequest(p){
  this.phases=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReportRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(18).string(m.step)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(24).int32(m.attempt)
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence"))
  types[3].encode(m.fence,w.uint32(34).fork(),q+1).ldelim()
  if(m.outcome!=null&&Object.hasOwnProperty.call(m,"outcome"))
  w.uint32(40).int32(m.outcome)
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message"))
  w.uint32(50).string(m.message)
  if(m.tail!=null&&Object.hasOwnProperty.call(m,"tail"))
  w.uint32(58).string(m.tail)
  if(m.phases!=null&&m.phases.length){
  for(var i=0;i<m.phases.length;++i)
  types[7].encode(m.phases[i],w.uint32(66).fork(),q+1).ldelim()
  }
  if(m.uploadedBytes!=null&&Object.hasOwnProperty.call(m,"uploadedBytes"))
  w.uint32(72).int64(m.uploadedBytes)
  if(m.uploadedBlobs!=null&&Object.hasOwnProperty.call(m,"uploadedBlobs"))
  w.uint32(80).int64(m.uploadedBlobs)
  if(m.logOffset!=null&&Object.hasOwnProperty.call(m,"logOffset"))
  w.uint32(88).int64(m.logOffset)
  if(m.missing!=null&&Object.hasOwnProperty.call(m,"missing"))
  w.uint32(98).string(m.missing)
  return w
},
decode: function ReportRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.step=r.string()
  break
  }
  case 3: {
  m.attempt=r.int32()
  break
  }
  case 4: {
  m.fence=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.outcome=r.int32()
  break
  }
  case 6: {
  m.message=r.string()
  break
  }
  case 7: {
  m.tail=r.string()
  break
  }
  case 8: {
  if(!(m.phases&&m.phases.length))
  m.phases=[]
  m.phases.push(types[7].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 9: {
  m.uploadedBytes=r.int64()
  break
  }
  case 10: {
  m.uploadedBlobs=r.int64()
  break
  }
  case 11: {
  m.logOffset=r.int64()
  break
  }
  case 12: {
  m.missing=r.string()
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
fromObject: function ReportRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ReportRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.attempt!=null){
  m.attempt=d.attempt|0
  }
  if(d.fence!=null){
  if(!util.isObject(d.fence))
  throw TypeError(".slipway.v1.ReportRequest.fence: object expected")
  m.fence=types[3].fromObject(d.fence,n+1)
  }
  switch(d.outcome){
  default:
  if(typeof(d.outcome)==="number"){m.outcome=d.outcome;break}
  break
  case"OUTCOME_UNSPECIFIED":
  case 0:
  m.outcome=0
  break
  case"SUCCEEDED":
  case 1:
  m.outcome=1
  break
  case"FAILED":
  case 2:
  m.outcome=2
  break
  case"INFRASTRUCTURE":
  case 3:
  m.outcome=3
  break
  case"CANCELLED":
  case 4:
  m.outcome=4
  break
  }
  if(d.message!=null){
  m.message=String(d.message)
  }
  if(d.tail!=null){
  m.tail=String(d.tail)
  }
  if(d.phases){
  if(!Array.isArray(d.phases))
  throw TypeError(".slipway.v1.ReportRequest.phases: array expected")
  m.phases=[]
  for(var i=0;i<d.phases.length;++i){
  if(!util.isObject(d.phases[i]))
  throw TypeError(".slipway.v1.ReportRequest.phases: object expected")
  m.phases[i]=types[7].fromObject(d.phases[i],n+1)
  }
  }
  if(d.uploadedBytes!=null){
  if(util.Long)
  m.uploadedBytes=util.Long.fromValue(d.uploadedBytes,false)
  else if(typeof d.uploadedBytes==="string")
  m.uploadedBytes=parseInt(d.uploadedBytes,10)
  else if(typeof d.uploadedBytes==="number")
  m.uploadedBytes=d.uploadedBytes
  else if(typeof d.uploadedBytes==="object")
  m.uploadedBytes=new util.LongBits(d.uploadedBytes.low>>>0,d.uploadedBytes.high>>>0).toNumber()
  }
  if(d.uploadedBlobs!=null){
  if(util.Long)
  m.uploadedBlobs=util.Long.fromValue(d.uploadedBlobs,false)
  else if(typeof d.uploadedBlobs==="string")
  m.uploadedBlobs=parseInt(d.uploadedBlobs,10)
  else if(typeof d.uploadedBlobs==="number")
  m.uploadedBlobs=d.uploadedBlobs
  else if(typeof d.uploadedBlobs==="object")
  m.uploadedBlobs=new util.LongBits(d.uploadedBlobs.low>>>0,d.uploadedBlobs.high>>>0).toNumber()
  }
  if(d.logOffset!=null){
  if(util.Long)
  m.logOffset=util.Long.fromValue(d.logOffset,false)
  else if(typeof d.logOffset==="string")
  m.logOffset=parseInt(d.logOffset,10)
  else if(typeof d.logOffset==="number")
  m.logOffset=d.logOffset
  else if(typeof d.logOffset==="object")
  m.logOffset=new util.LongBits(d.logOffset.low>>>0,d.logOffset.high>>>0).toNumber()
  }
  if(d.missing!=null){
  m.missing=String(d.missing)
  }
  return m
},
toObject: function ReportRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.phases=[]
  }
  if(o.defaults){
  d.agent=""
  d.step=""
  d.attempt=0
  d.fence=null
  d.outcome=o.enums===String?"OUTCOME_UNSPECIFIED":0
  d.message=""
  d.tail=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.uploadedBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.uploadedBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.uploadedBlobs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.uploadedBlobs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.logOffset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.logOffset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.missing=""
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  d.attempt=m.attempt
  }
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence")){
  d.fence=types[3].toObject(m.fence,o,q+1)
  }
  if(m.outcome!=null&&Object.hasOwnProperty.call(m,"outcome")){
  d.outcome=o.enums===String?(types[4].values[m.outcome]===undefined?m.outcome:types[4].values[m.outcome]):m.outcome
  }
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message")){
  d.message=m.message
  }
  if(m.tail!=null&&Object.hasOwnProperty.call(m,"tail")){
  d.tail=m.tail
  }
  if(m.phases&&m.phases.length){
  d.phases=[]
  for(var j=0;j<m.phases.length;++j){
  d.phases[j]=types[7].toObject(m.phases[j],o,q+1)
  }
  }
  if(m.uploadedBytes!=null&&Object.hasOwnProperty.call(m,"uploadedBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.uploadedBytes=typeof m.uploadedBytes==="number"?BigInt(m.uploadedBytes):util.Long.fromBits(m.uploadedBytes.low>>>0,m.uploadedBytes.high>>>0,false).toBigInt()
  else if(typeof m.uploadedBytes==="number")
  d.uploadedBytes=o.longs===String?String(m.uploadedBytes):m.uploadedBytes
  else
  d.uploadedBytes=o.longs===String?util.Long.prototype.toString.call(m.uploadedBytes):o.longs===Number?new util.LongBits(m.uploadedBytes.low>>>0,m.uploadedBytes.high>>>0).toNumber():m.uploadedBytes
  }
  if(m.uploadedBlobs!=null&&Object.hasOwnProperty.call(m,"uploadedBlobs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.uploadedBlobs=typeof m.uploadedBlobs==="number"?BigInt(m.uploadedBlobs):util.Long.fromBits(m.uploadedBlobs.low>>>0,m.uploadedBlobs.high>>>0,false).toBigInt()
  else if(typeof m.uploadedBlobs==="number")
  d.uploadedBlobs=o.longs===String?String(m.uploadedBlobs):m.uploadedBlobs
  else
  d.uploadedBlobs=o.longs===String?util.Long.prototype.toString.call(m.uploadedBlobs):o.longs===Number?new util.LongBits(m.uploadedBlobs.low>>>0,m.uploadedBlobs.high>>>0).toNumber():m.uploadedBlobs
  }
  if(m.logOffset!=null&&Object.hasOwnProperty.call(m,"logOffset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.logOffset=typeof m.logOffset==="number"?BigInt(m.logOffset):util.Long.fromBits(m.logOffset.low>>>0,m.logOffset.high>>>0,false).toBigInt()
  else if(typeof m.logOffset==="number")
  d.logOffset=o.longs===String?String(m.logOffset):m.logOffset
  else
  d.logOffset=o.longs===String?util.Long.prototype.toString.call(m.logOffset):o.longs===Number?new util.LongBits(m.logOffset.low>>>0,m.logOffset.high>>>0).toNumber():m.logOffset
  }
  if(m.missing!=null&&Object.hasOwnProperty.call(m,"missing")){
  d.missing=m.missing
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_PhaseTime, {
ctor: function PhaseTime(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PhaseTime$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs"))
  w.uint32(16).int64(m.durationMs)
  if(m.startMs!=null&&Object.hasOwnProperty.call(m,"startMs"))
  w.uint32(24).int64(m.startMs)
  return w
},
decode: function PhaseTime$decode(r,l,e,n){
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
  m.name=r.string()
  break
  }
  case 2: {
  m.durationMs=r.int64()
  break
  }
  case 3: {
  m.startMs=r.int64()
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
fromObject: function PhaseTime$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.PhaseTime: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.durationMs!=null){
  if(util.Long)
  m.durationMs=util.Long.fromValue(d.durationMs,false)
  else if(typeof d.durationMs==="string")
  m.durationMs=parseInt(d.durationMs,10)
  else if(typeof d.durationMs==="number")
  m.durationMs=d.durationMs
  else if(typeof d.durationMs==="object")
  m.durationMs=new util.LongBits(d.durationMs.low>>>0,d.durationMs.high>>>0).toNumber()
  }
  if(d.startMs!=null){
  if(util.Long)
  m.startMs=util.Long.fromValue(d.startMs,false)
  else if(typeof d.startMs==="string")
  m.startMs=parseInt(d.startMs,10)
  else if(typeof d.startMs==="number")
  m.startMs=d.startMs
  else if(typeof d.startMs==="object")
  m.startMs=new util.LongBits(d.startMs.low>>>0,d.startMs.high>>>0).toNumber()
  }
  return m
},
toObject: function PhaseTime$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.durationMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.durationMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.startMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.startMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.durationMs=typeof m.durationMs==="number"?BigInt(m.durationMs):util.Long.fromBits(m.durationMs.low>>>0,m.durationMs.high>>>0,false).toBigInt()
  else if(typeof m.durationMs==="number")
  d.durationMs=o.longs===String?String(m.durationMs):m.durationMs
  else
  d.durationMs=o.longs===String?util.Long.prototype.toString.call(m.durationMs):o.longs===Number?new util.LongBits(m.durationMs.low>>>0,m.durationMs.high>>>0).toNumber():m.durationMs
  }
  if(m.startMs!=null&&Object.hasOwnProperty.call(m,"startMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.startMs=typeof m.startMs==="number"?BigInt(m.startMs):util.Long.fromBits(m.startMs.low>>>0,m.startMs.high>>>0,false).toBigInt()
  else if(typeof m.startMs==="number")
  d.startMs=o.longs===String?String(m.startMs):m.startMs
  else
  d.startMs=o.longs===String?util.Long.prototype.toString.call(m.startMs):o.longs===Number?new util.LongBits(m.startMs.low>>>0,m.startMs.high>>>0).toNumber():m.startMs
  }
  return d
},
});
}

{
const types = [null];
Object.assign(slipway_v1_ReportResponse, {
ctor: function ReportResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ReportResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.accepted!=null&&Object.hasOwnProperty.call(m,"accepted"))
  w.uint32(8).bool(m.accepted)
  return w
},
decode: function ReportResponse$decode(r,l,e,n){
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
  m.accepted=r.bool()
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
fromObject: function ReportResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.ReportResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.accepted!=null){
  m.accepted=Boolean(d.accepted)
  }
  return m
},
toObject: function ReportResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.accepted=false
  }
  if(m.accepted!=null&&Object.hasOwnProperty.call(m,"accepted")){
  d.accepted=m.accepted
  }
  return d
},
});
}

{
const types = [null, null, null, slipway_v1_Fence, { values: Object.assign(Object.create({"0":"PHASE_UNSPECIFIED","1":"HEALTHY","2":"HOLD","3":"SWITCH","4":"RELEASE","5":"DRAIN"}), {"PHASE_UNSPECIFIED":0,"HEALTHY":1,"HOLD":2,"SWITCH":3,"RELEASE":4,"DRAIN":5}) }, slipway_v1_Target, null];
Object.assign(slipway_v1_AdvanceRequest, {
ctor: function AdvanceRequest(p){
  this.targets=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function AdvanceRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(18).string(m.step)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(24).int32(m.attempt)
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence"))
  types[3].encode(m.fence,w.uint32(34).fork(),q+1).ldelim()
  if(m.phase!=null&&Object.hasOwnProperty.call(m,"phase"))
  w.uint32(40).int32(m.phase)
  if(m.targets!=null&&m.targets.length){
  for(var i=0;i<m.targets.length;++i)
  types[5].encode(m.targets[i],w.uint32(50).fork(),q+1).ldelim()
  }
  if(m.hooksEndedFor!=null&&Object.hasOwnProperty.call(m,"hooksEndedFor"))
  w.uint32(58).string(m.hooksEndedFor)
  return w
},
decode: function AdvanceRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.step=r.string()
  break
  }
  case 3: {
  m.attempt=r.int32()
  break
  }
  case 4: {
  m.fence=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.phase=r.int32()
  break
  }
  case 6: {
  if(!(m.targets&&m.targets.length))
  m.targets=[]
  m.targets.push(types[5].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 7: {
  m.hooksEndedFor=r.string()
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
fromObject: function AdvanceRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.AdvanceRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.attempt!=null){
  m.attempt=d.attempt|0
  }
  if(d.fence!=null){
  if(!util.isObject(d.fence))
  throw TypeError(".slipway.v1.AdvanceRequest.fence: object expected")
  m.fence=types[3].fromObject(d.fence,n+1)
  }
  switch(d.phase){
  default:
  if(typeof(d.phase)==="number"){m.phase=d.phase;break}
  break
  case"PHASE_UNSPECIFIED":
  case 0:
  m.phase=0
  break
  case"HEALTHY":
  case 1:
  m.phase=1
  break
  case"HOLD":
  case 2:
  m.phase=2
  break
  case"SWITCH":
  case 3:
  m.phase=3
  break
  case"RELEASE":
  case 4:
  m.phase=4
  break
  case"DRAIN":
  case 5:
  m.phase=5
  break
  }
  if(d.targets){
  if(!Array.isArray(d.targets))
  throw TypeError(".slipway.v1.AdvanceRequest.targets: array expected")
  m.targets=[]
  for(var i=0;i<d.targets.length;++i){
  if(!util.isObject(d.targets[i]))
  throw TypeError(".slipway.v1.AdvanceRequest.targets: object expected")
  m.targets[i]=types[5].fromObject(d.targets[i],n+1)
  }
  }
  if(d.hooksEndedFor!=null){
  m.hooksEndedFor=String(d.hooksEndedFor)
  }
  return m
},
toObject: function AdvanceRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.targets=[]
  }
  if(o.defaults){
  d.agent=""
  d.step=""
  d.attempt=0
  d.fence=null
  d.phase=o.enums===String?"PHASE_UNSPECIFIED":0
  d.hooksEndedFor=""
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  d.attempt=m.attempt
  }
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence")){
  d.fence=types[3].toObject(m.fence,o,q+1)
  }
  if(m.phase!=null&&Object.hasOwnProperty.call(m,"phase")){
  d.phase=o.enums===String?(types[4].values[m.phase]===undefined?m.phase:types[4].values[m.phase]):m.phase
  }
  if(m.targets&&m.targets.length){
  d.targets=[]
  for(var j=0;j<m.targets.length;++j){
  d.targets[j]=types[5].toObject(m.targets[j],o,q+1)
  }
  }
  if(m.hooksEndedFor!=null&&Object.hasOwnProperty.call(m,"hooksEndedFor")){
  d.hooksEndedFor=m.hooksEndedFor
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_Target, {
ctor: function Target(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Target$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application"))
  w.uint32(10).string(m.application)
  if(m.address!=null&&Object.hasOwnProperty.call(m,"address"))
  w.uint32(18).string(m.address)
  return w
},
decode: function Target$decode(r,l,e,n){
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
  m.application=r.string()
  break
  }
  case 2: {
  m.address=r.string()
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
fromObject: function Target$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.Target: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.application!=null){
  m.application=String(d.application)
  }
  if(d.address!=null){
  m.address=String(d.address)
  }
  return m
},
toObject: function Target$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.application=""
  d.address=""
  }
  if(m.application!=null&&Object.hasOwnProperty.call(m,"application")){
  d.application=m.application
  }
  if(m.address!=null&&Object.hasOwnProperty.call(m,"address")){
  d.address=m.address
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_AdvanceResponse, {
ctor: function AdvanceResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function AdvanceResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.proceed!=null&&Object.hasOwnProperty.call(m,"proceed"))
  w.uint32(8).bool(m.proceed)
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs"))
  w.uint32(16).int64(m.durationMs)
  return w
},
decode: function AdvanceResponse$decode(r,l,e,n){
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
  m.proceed=r.bool()
  break
  }
  case 2: {
  m.durationMs=r.int64()
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
fromObject: function AdvanceResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.AdvanceResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.proceed!=null){
  m.proceed=Boolean(d.proceed)
  }
  if(d.durationMs!=null){
  if(util.Long)
  m.durationMs=util.Long.fromValue(d.durationMs,false)
  else if(typeof d.durationMs==="string")
  m.durationMs=parseInt(d.durationMs,10)
  else if(typeof d.durationMs==="number")
  m.durationMs=d.durationMs
  else if(typeof d.durationMs==="object")
  m.durationMs=new util.LongBits(d.durationMs.low>>>0,d.durationMs.high>>>0).toNumber()
  }
  return m
},
toObject: function AdvanceResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.proceed=false
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.durationMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.durationMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  }
  if(m.proceed!=null&&Object.hasOwnProperty.call(m,"proceed")){
  d.proceed=m.proceed
  }
  if(m.durationMs!=null&&Object.hasOwnProperty.call(m,"durationMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.durationMs=typeof m.durationMs==="number"?BigInt(m.durationMs):util.Long.fromBits(m.durationMs.low>>>0,m.durationMs.high>>>0,false).toBigInt()
  else if(typeof m.durationMs==="number")
  d.durationMs=o.longs===String?String(m.durationMs):m.durationMs
  else
  d.durationMs=o.longs===String?util.Long.prototype.toString.call(m.durationMs):o.longs===Number?new util.LongBits(m.durationMs.low>>>0,m.durationMs.high>>>0).toNumber():m.durationMs
  }
  return d
},
});
}

{
const types = [null, null, null, slipway_v1_Fence, slipway_v1_StepLogPiece];
Object.assign(slipway_v1_UploadLogRequest, {
ctor: function UploadLogRequest(p){
  this.pieces=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function UploadLogRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent"))
  w.uint32(10).string(m.agent)
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step"))
  w.uint32(18).string(m.step)
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt"))
  w.uint32(24).int32(m.attempt)
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence"))
  types[3].encode(m.fence,w.uint32(34).fork(),q+1).ldelim()
  if(m.pieces!=null&&m.pieces.length){
  for(var i=0;i<m.pieces.length;++i)
  types[4].encode(m.pieces[i],w.uint32(42).fork(),q+1).ldelim()
  }
  return w
},
decode: function UploadLogRequest$decode(r,l,e,n){
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
  m.agent=r.string()
  break
  }
  case 2: {
  m.step=r.string()
  break
  }
  case 3: {
  m.attempt=r.int32()
  break
  }
  case 4: {
  m.fence=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  if(!(m.pieces&&m.pieces.length))
  m.pieces=[]
  m.pieces.push(types[4].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function UploadLogRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.UploadLogRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.agent!=null){
  m.agent=String(d.agent)
  }
  if(d.step!=null){
  m.step=String(d.step)
  }
  if(d.attempt!=null){
  m.attempt=d.attempt|0
  }
  if(d.fence!=null){
  if(!util.isObject(d.fence))
  throw TypeError(".slipway.v1.UploadLogRequest.fence: object expected")
  m.fence=types[3].fromObject(d.fence,n+1)
  }
  if(d.pieces){
  if(!Array.isArray(d.pieces))
  throw TypeError(".slipway.v1.UploadLogRequest.pieces: array expected")
  m.pieces=[]
  for(var i=0;i<d.pieces.length;++i){
  if(!util.isObject(d.pieces[i]))
  throw TypeError(".slipway.v1.UploadLogRequest.pieces: object expected")
  m.pieces[i]=types[4].fromObject(d.pieces[i],n+1)
  }
  }
  return m
},
toObject: function UploadLogRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.pieces=[]
  }
  if(o.defaults){
  d.agent=""
  d.step=""
  d.attempt=0
  d.fence=null
  }
  if(m.agent!=null&&Object.hasOwnProperty.call(m,"agent")){
  d.agent=m.agent
  }
  if(m.step!=null&&Object.hasOwnProperty.call(m,"step")){
  d.step=m.step
  }
  if(m.attempt!=null&&Object.hasOwnProperty.call(m,"attempt")){
  d.attempt=m.attempt
  }
  if(m.fence!=null&&Object.hasOwnProperty.call(m,"fence")){
  d.fence=types[3].toObject(m.fence,o,q+1)
  }
  if(m.pieces&&m.pieces.length){
  d.pieces=[]
  for(var j=0;j<m.pieces.length;++j){
  d.pieces[j]=types[4].toObject(m.pieces[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null, null];
Object.assign(slipway_v1_StepLogPiece, {
ctor: function StepLogPiece(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function StepLogPiece$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset"))
  w.uint32(8).int64(m.offset)
  if(m.timeMs!=null&&Object.hasOwnProperty.call(m,"timeMs"))
  w.uint32(16).int64(m.timeMs)
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(26).bytes(m.data)
  return w
},
decode: function StepLogPiece$decode(r,l,e,n){
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
  m.offset=r.int64()
  break
  }
  case 2: {
  m.timeMs=r.int64()
  break
  }
  case 3: {
  m.data=r.bytes()
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
fromObject: function StepLogPiece$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.StepLogPiece: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.offset!=null){
  if(util.Long)
  m.offset=util.Long.fromValue(d.offset,false)
  else if(typeof d.offset==="string")
  m.offset=parseInt(d.offset,10)
  else if(typeof d.offset==="number")
  m.offset=d.offset
  else if(typeof d.offset==="object")
  m.offset=new util.LongBits(d.offset.low>>>0,d.offset.high>>>0).toNumber()
  }
  if(d.timeMs!=null){
  if(util.Long)
  m.timeMs=util.Long.fromValue(d.timeMs,false)
  else if(typeof d.timeMs==="string")
  m.timeMs=parseInt(d.timeMs,10)
  else if(typeof d.timeMs==="number")
  m.timeMs=d.timeMs
  else if(typeof d.timeMs==="object")
  m.timeMs=new util.LongBits(d.timeMs.low>>>0,d.timeMs.high>>>0).toNumber()
  }
  if(d.data!=null){
  if(typeof d.data==="string")
  util.base64.decode(d.data,m.data=util.newBuffer(util.base64.length(d.data)),0)
  else if(d.data.length >= 0)
  m.data=d.data
  }
  return m
},
toObject: function StepLogPiece$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.offset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.offset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.timeMs=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.timeMs=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  if(o.bytes===String)d.data=""
  else{
  d.data=[]
  if(o.bytes!==Array)d.data=util.newBuffer(d.data)
  }
  }
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.offset=typeof m.offset==="number"?BigInt(m.offset):util.Long.fromBits(m.offset.low>>>0,m.offset.high>>>0,false).toBigInt()
  else if(typeof m.offset==="number")
  d.offset=o.longs===String?String(m.offset):m.offset
  else
  d.offset=o.longs===String?util.Long.prototype.toString.call(m.offset):o.longs===Number?new util.LongBits(m.offset.low>>>0,m.offset.high>>>0).toNumber():m.offset
  }
  if(m.timeMs!=null&&Object.hasOwnProperty.call(m,"timeMs")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.timeMs=typeof m.timeMs==="number"?BigInt(m.timeMs):util.Long.fromBits(m.timeMs.low>>>0,m.timeMs.high>>>0,false).toBigInt()
  else if(typeof m.timeMs==="number")
  d.timeMs=o.longs===String?String(m.timeMs):m.timeMs
  else
  d.timeMs=o.longs===String?util.Long.prototype.toString.call(m.timeMs):o.longs===Number?new util.LongBits(m.timeMs.low>>>0,m.timeMs.high>>>0).toNumber():m.timeMs
  }
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data")){
  d.data=o.bytes===String?util.base64.encode(m.data,0,m.data.length):o.bytes===Array?Array.prototype.slice.call(m.data):m.data
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(slipway_v1_UploadLogResponse, {
ctor: function UploadLogResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function UploadLogResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset"))
  w.uint32(8).int64(m.offset)
  if(m.refused!=null&&Object.hasOwnProperty.call(m,"refused"))
  w.uint32(16).bool(m.refused)
  return w
},
decode: function UploadLogResponse$decode(r,l,e,n){
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
  m.offset=r.int64()
  break
  }
  case 2: {
  m.refused=r.bool()
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
fromObject: function UploadLogResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".slipway.v1.UploadLogResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.offset!=null){
  if(util.Long)
  m.offset=util.Long.fromValue(d.offset,false)
  else if(typeof d.offset==="string")
  m.offset=parseInt(d.offset,10)
  else if(typeof d.offset==="number")
  m.offset=d.offset
  else if(typeof d.offset==="object")
  m.offset=new util.LongBits(d.offset.low>>>0,d.offset.high>>>0).toNumber()
  }
  if(d.refused!=null){
  m.refused=Boolean(d.refused)
  }
  return m
},
toObject: function UploadLogResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.offset=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.offset=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.refused=false
  }
  if(m.offset!=null&&Object.hasOwnProperty.call(m,"offset")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.offset=typeof m.offset==="number"?BigInt(m.offset):util.Long.fromBits(m.offset.low>>>0,m.offset.high>>>0,false).toBigInt()
  else if(typeof m.offset==="number")
  d.offset=o.longs===String?String(m.offset):m.offset
  else
  d.offset=o.longs===String?util.Long.prototype.toString.call(m.offset):o.longs===Number?new util.LongBits(m.offset.low>>>0,m.offset.high>>>0).toNumber():m.offset
  }
  if(m.refused!=null&&Object.hasOwnProperty.call(m,"refused")){
  d.refused=m.refused
  }
  return d
},
});
}

export const Fence: Pick<ProtoGrpcType["slipway"]["v1"]["Fence"], "serialize" | "deserialize"> = codec(slipway_v1_Fence);
export const JoinRequest: Pick<ProtoGrpcType["slipway"]["v1"]["JoinRequest"], "serialize" | "deserialize"> = codec(slipway_v1_JoinRequest);
export const JoinResponse: Pick<ProtoGrpcType["slipway"]["v1"]["JoinResponse"], "serialize" | "deserialize"> = codec(slipway_v1_JoinResponse);
export const ClaimRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ClaimRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ClaimRequest);
export const ClaimAnyRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ClaimAnyRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ClaimAnyRequest);
export const ClaimResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ClaimResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ClaimResponse);
export const Grant: Pick<ProtoGrpcType["slipway"]["v1"]["Grant"], "serialize" | "deserialize"> = codec(slipway_v1_Grant);
export const BuildWork: Pick<ProtoGrpcType["slipway"]["v1"]["BuildWork"], "serialize" | "deserialize"> = codec(slipway_v1_BuildWork);
export const DeployWork: Pick<ProtoGrpcType["slipway"]["v1"]["DeployWork"], "serialize" | "deserialize"> = codec(slipway_v1_DeployWork);
export const ServiceSpec: Pick<ProtoGrpcType["slipway"]["v1"]["ServiceSpec"], "serialize" | "deserialize"> = codec(slipway_v1_ServiceSpec);
export const ApplicationSpec: Pick<ProtoGrpcType["slipway"]["v1"]["ApplicationSpec"], "serialize" | "deserialize"> = codec(slipway_v1_ApplicationSpec);
export const MountSpec: Pick<ProtoGrpcType["slipway"]["v1"]["MountSpec"], "serialize" | "deserialize"> = codec(slipway_v1_MountSpec);
export const LinkSpec: Pick<ProtoGrpcType["slipway"]["v1"]["LinkSpec"], "serialize" | "deserialize"> = codec(slipway_v1_LinkSpec);
export const TeardownWork: Pick<ProtoGrpcType["slipway"]["v1"]["TeardownWork"], "serialize" | "deserialize"> = codec(slipway_v1_TeardownWork);
export const Gone: Pick<ProtoGrpcType["slipway"]["v1"]["Gone"], "serialize" | "deserialize"> = codec(slipway_v1_Gone);
export const Leased: Pick<ProtoGrpcType["slipway"]["v1"]["Leased"], "serialize" | "deserialize"> = codec(slipway_v1_Leased);
export const Busy: Pick<ProtoGrpcType["slipway"]["v1"]["Busy"], "serialize" | "deserialize"> = codec(slipway_v1_Busy);
export const HeartbeatRequest: Pick<ProtoGrpcType["slipway"]["v1"]["HeartbeatRequest"], "serialize" | "deserialize"> = codec(slipway_v1_HeartbeatRequest);
export const LeaseBeat: Pick<ProtoGrpcType["slipway"]["v1"]["LeaseBeat"], "serialize" | "deserialize"> = codec(slipway_v1_LeaseBeat);
export const HeartbeatResponse: Pick<ProtoGrpcType["slipway"]["v1"]["HeartbeatResponse"], "serialize" | "deserialize"> = codec(slipway_v1_HeartbeatResponse);
export const ReportRequest: Pick<ProtoGrpcType["slipway"]["v1"]["ReportRequest"], "serialize" | "deserialize"> = codec(slipway_v1_ReportRequest);
export const PhaseTime: Pick<ProtoGrpcType["slipway"]["v1"]["PhaseTime"], "serialize" | "deserialize"> = codec(slipway_v1_PhaseTime);
export const ReportResponse: Pick<ProtoGrpcType["slipway"]["v1"]["ReportResponse"], "serialize" | "deserialize"> = codec(slipway_v1_ReportResponse);
export const AdvanceRequest: Pick<ProtoGrpcType["slipway"]["v1"]["AdvanceRequest"], "serialize" | "deserialize"> = codec(slipway_v1_AdvanceRequest);
export const Target: Pick<ProtoGrpcType["slipway"]["v1"]["Target"], "serialize" | "deserialize"> = codec(slipway_v1_Target);
export const AdvanceResponse: Pick<ProtoGrpcType["slipway"]["v1"]["AdvanceResponse"], "serialize" | "deserialize"> = codec(slipway_v1_AdvanceResponse);
export const UploadLogRequest: Pick<ProtoGrpcType["slipway"]["v1"]["UploadLogRequest"], "serialize" | "deserialize"> = codec(slipway_v1_UploadLogRequest);
export const StepLogPiece: Pick<ProtoGrpcType["slipway"]["v1"]["StepLogPiece"], "serialize" | "deserialize"> = codec(slipway_v1_StepLogPiece);
export const UploadLogResponse: Pick<ProtoGrpcType["slipway"]["v1"]["UploadLogResponse"], "serialize" | "deserialize"> = codec(slipway_v1_UploadLogResponse);

export const Farm: ProtoGrpcType["slipway"]["v1"]["Farm"] = service("slipway.v1.Farm", {
  Join: { request: slipway_v1_JoinRequest, response: slipway_v1_JoinResponse, requestStream: false, responseStream: false },
  Claim: { request: slipway_v1_ClaimRequest, response: slipway_v1_ClaimResponse, requestStream: false, responseStream: false },
  ClaimAny: { request: slipway_v1_ClaimAnyRequest, response: slipway_v1_ClaimResponse, requestStream: false, responseStream: false },
  Heartbeat: { request: slipway_v1_HeartbeatRequest, response: slipway_v1_HeartbeatResponse, requestStream: false, responseStream: false },
  Report: { request: slipway_v1_ReportRequest, response: slipway_v1_ReportResponse, requestStream: false, responseStream: false },
  Advance: { request: slipway_v1_AdvanceRequest, response: slipway_v1_AdvanceResponse, requestStream: false, responseStream: false },
  UploadLog: { request: slipway_v1_UploadLogRequest, response: slipway_v1_UploadLogResponse, requestStream: false, responseStream: false },
});
