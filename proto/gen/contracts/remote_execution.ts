// @ts-nocheck
// Original file: proto/build/bazel/remote/execution/v2/remote_execution.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../remote_execution.js";

const { Reader, Writer, util } = protobuf;

const build_bazel_remote_execution_v2_Action = {};
const build_bazel_remote_execution_v2_Digest = {};
const google_protobuf_Duration = {};
const build_bazel_remote_execution_v2_Platform = {};
const build_bazel_remote_execution_v2_Platform_Property = {};
const build_bazel_remote_execution_v2_Command = {};
const build_bazel_remote_execution_v2_Command_EnvironmentVariable = {};
const build_bazel_remote_execution_v2_Directory = {};
const build_bazel_remote_execution_v2_FileNode = {};
const build_bazel_remote_execution_v2_NodeProperties = {};
const build_bazel_remote_execution_v2_NodeProperty = {};
const google_protobuf_Timestamp = {};
const google_protobuf_UInt32Value = {};
const build_bazel_remote_execution_v2_DirectoryNode = {};
const build_bazel_remote_execution_v2_SymlinkNode = {};
const build_bazel_remote_execution_v2_ExecutedActionMetadata = {};
const google_protobuf_Any = {};
const build_bazel_remote_execution_v2_ActionResult = {};
const build_bazel_remote_execution_v2_OutputFile = {};
const build_bazel_remote_execution_v2_OutputDirectory = {};
const build_bazel_remote_execution_v2_OutputSymlink = {};
const build_bazel_remote_execution_v2_Tree = {};
const build_bazel_remote_execution_v2_GetActionResultRequest = {};
const build_bazel_remote_execution_v2_UpdateActionResultRequest = {};
const build_bazel_remote_execution_v2_ResultsCachePolicy = {};
const build_bazel_remote_execution_v2_FindMissingBlobsRequest = {};
const build_bazel_remote_execution_v2_FindMissingBlobsResponse = {};
const build_bazel_remote_execution_v2_BatchUpdateBlobsRequest = {};
const build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_Request = {};
const build_bazel_remote_execution_v2_BatchUpdateBlobsResponse = {};
const build_bazel_remote_execution_v2_BatchUpdateBlobsResponse_Response = {};
const google_rpc_Status = {};
const build_bazel_remote_execution_v2_BatchReadBlobsRequest = {};
const build_bazel_remote_execution_v2_BatchReadBlobsResponse = {};
const build_bazel_remote_execution_v2_BatchReadBlobsResponse_Response = {};
const build_bazel_remote_execution_v2_GetTreeRequest = {};
const build_bazel_remote_execution_v2_GetTreeResponse = {};
const build_bazel_remote_execution_v2_SplitBlobRequest = {};
const build_bazel_remote_execution_v2_SplitBlobResponse = {};
const build_bazel_remote_execution_v2_SpliceBlobRequest = {};
const build_bazel_remote_execution_v2_SpliceBlobResponse = {};
const build_bazel_remote_execution_v2_GetCapabilitiesRequest = {};
const build_bazel_remote_execution_v2_ServerCapabilities = {};
const build_bazel_remote_execution_v2_CacheCapabilities = {};
const build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities = {};
const build_bazel_remote_execution_v2_PriorityCapabilities = {};
const build_bazel_remote_execution_v2_PriorityCapabilities_PriorityRange = {};
const build_bazel_remote_execution_v2_FastCdc2020Params = {};
const build_bazel_semver_SemVer = {};
const build_bazel_remote_execution_v2_DigestFunction = {};
const build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy = {};
const build_bazel_remote_execution_v2_Compressor = {};
const build_bazel_remote_execution_v2_ChunkingFunction = {};

{
const types = [build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, google_protobuf_Duration, null, null, build_bazel_remote_execution_v2_Platform];
Object.assign(build_bazel_remote_execution_v2_Action, {
ctor: function Action(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Action$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.commandDigest!=null&&Object.hasOwnProperty.call(m,"commandDigest"))
  types[0].encode(m.commandDigest,w.uint32(10).fork(),q+1).ldelim()
  if(m.inputRootDigest!=null&&Object.hasOwnProperty.call(m,"inputRootDigest"))
  types[1].encode(m.inputRootDigest,w.uint32(18).fork(),q+1).ldelim()
  if(m.timeout!=null&&Object.hasOwnProperty.call(m,"timeout"))
  types[2].encode(m.timeout,w.uint32(50).fork(),q+1).ldelim()
  if(m.doNotCache!=null&&Object.hasOwnProperty.call(m,"doNotCache"))
  w.uint32(56).bool(m.doNotCache)
  if(m.salt!=null&&Object.hasOwnProperty.call(m,"salt"))
  w.uint32(74).bytes(m.salt)
  if(m.platform!=null&&Object.hasOwnProperty.call(m,"platform"))
  types[5].encode(m.platform,w.uint32(82).fork(),q+1).ldelim()
  return w
},
decode: function Action$decode(r,l,e,n){
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
  m.commandDigest=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.inputRootDigest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.timeout=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 7: {
  m.doNotCache=r.bool()
  break
  }
  case 9: {
  m.salt=r.bytes()
  break
  }
  case 10: {
  m.platform=types[5].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function Action$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Action: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.commandDigest!=null){
  if(!util.isObject(d.commandDigest))
  throw TypeError(".build.bazel.remote.execution.v2.Action.commandDigest: object expected")
  m.commandDigest=types[0].fromObject(d.commandDigest,n+1)
  }
  if(d.inputRootDigest!=null){
  if(!util.isObject(d.inputRootDigest))
  throw TypeError(".build.bazel.remote.execution.v2.Action.inputRootDigest: object expected")
  m.inputRootDigest=types[1].fromObject(d.inputRootDigest,n+1)
  }
  if(d.timeout!=null){
  if(!util.isObject(d.timeout))
  throw TypeError(".build.bazel.remote.execution.v2.Action.timeout: object expected")
  m.timeout=types[2].fromObject(d.timeout,n+1)
  }
  if(d.doNotCache!=null){
  m.doNotCache=Boolean(d.doNotCache)
  }
  if(d.salt!=null){
  if(typeof d.salt==="string")
  util.base64.decode(d.salt,m.salt=util.newBuffer(util.base64.length(d.salt)),0)
  else if(d.salt.length >= 0)
  m.salt=d.salt
  }
  if(d.platform!=null){
  if(!util.isObject(d.platform))
  throw TypeError(".build.bazel.remote.execution.v2.Action.platform: object expected")
  m.platform=types[5].fromObject(d.platform,n+1)
  }
  return m
},
toObject: function Action$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.commandDigest=null
  d.inputRootDigest=null
  d.timeout=null
  d.doNotCache=false
  if(o.bytes===String)d.salt=""
  else{
  d.salt=[]
  if(o.bytes!==Array)d.salt=util.newBuffer(d.salt)
  }
  d.platform=null
  }
  if(m.commandDigest!=null&&Object.hasOwnProperty.call(m,"commandDigest")){
  d.commandDigest=types[0].toObject(m.commandDigest,o,q+1)
  }
  if(m.inputRootDigest!=null&&Object.hasOwnProperty.call(m,"inputRootDigest")){
  d.inputRootDigest=types[1].toObject(m.inputRootDigest,o,q+1)
  }
  if(m.timeout!=null&&Object.hasOwnProperty.call(m,"timeout")){
  d.timeout=types[2].toObject(m.timeout,o,q+1)
  }
  if(m.doNotCache!=null&&Object.hasOwnProperty.call(m,"doNotCache")){
  d.doNotCache=m.doNotCache
  }
  if(m.salt!=null&&Object.hasOwnProperty.call(m,"salt")){
  d.salt=o.bytes===String?util.base64.encode(m.salt,0,m.salt.length):o.bytes===Array?Array.prototype.slice.call(m.salt):m.salt
  }
  if(m.platform!=null&&Object.hasOwnProperty.call(m,"platform")){
  d.platform=types[5].toObject(m.platform,o,q+1)
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
const types = [null, null];
Object.assign(google_protobuf_Duration, {
ctor: function Duration(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Duration$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds"))
  w.uint32(8).int64(m.seconds)
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos"))
  w.uint32(16).int32(m.nanos)
  return w
},
decode: function Duration$decode(r,l,e,n){
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
  m.seconds=r.int64()
  break
  }
  case 2: {
  m.nanos=r.int32()
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
fromObject: function Duration$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.protobuf.Duration: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.seconds!=null){
  if(util.Long)
  m.seconds=util.Long.fromValue(d.seconds,false)
  else if(typeof d.seconds==="string")
  m.seconds=parseInt(d.seconds,10)
  else if(typeof d.seconds==="number")
  m.seconds=d.seconds
  else if(typeof d.seconds==="object")
  m.seconds=new util.LongBits(d.seconds.low>>>0,d.seconds.high>>>0).toNumber()
  }
  if(d.nanos!=null){
  m.nanos=d.nanos|0
  }
  return m
},
toObject: function Duration$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.seconds=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.seconds=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.nanos=0
  }
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.seconds=typeof m.seconds==="number"?BigInt(m.seconds):util.Long.fromBits(m.seconds.low>>>0,m.seconds.high>>>0,false).toBigInt()
  else if(typeof m.seconds==="number")
  d.seconds=o.longs===String?String(m.seconds):m.seconds
  else
  d.seconds=o.longs===String?util.Long.prototype.toString.call(m.seconds):o.longs===Number?new util.LongBits(m.seconds.low>>>0,m.seconds.high>>>0).toNumber():m.seconds
  }
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos")){
  d.nanos=m.nanos
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Platform_Property];
Object.assign(build_bazel_remote_execution_v2_Platform, {
ctor: function Platform(p){
  this.properties=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Platform$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.properties!=null&&m.properties.length){
  for(var i=0;i<m.properties.length;++i)
  types[0].encode(m.properties[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function Platform$decode(r,l,e,n){
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
  if(!(m.properties&&m.properties.length))
  m.properties=[]
  m.properties.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function Platform$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Platform: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.properties){
  if(!Array.isArray(d.properties))
  throw TypeError(".build.bazel.remote.execution.v2.Platform.properties: array expected")
  m.properties=[]
  for(var i=0;i<d.properties.length;++i){
  if(!util.isObject(d.properties[i]))
  throw TypeError(".build.bazel.remote.execution.v2.Platform.properties: object expected")
  m.properties[i]=types[0].fromObject(d.properties[i],n+1)
  }
  }
  return m
},
toObject: function Platform$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.properties=[]
  }
  if(m.properties&&m.properties.length){
  d.properties=[]
  for(var j=0;j<m.properties.length;++j){
  d.properties[j]=types[0].toObject(m.properties[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(build_bazel_remote_execution_v2_Platform_Property, {
ctor: function Property(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Property$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(18).string(m.value)
  return w
},
decode: function Property$decode(r,l,e,n){
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
  m.value=r.string()
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
fromObject: function Property$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Platform.Property: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.value!=null){
  m.value=String(d.value)
  }
  return m
},
toObject: function Property$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.value=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=m.value
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Command_EnvironmentVariable, null, null, build_bazel_remote_execution_v2_Platform, null, null, null];
Object.assign(build_bazel_remote_execution_v2_Command, {
ctor: function Command(p){
  this["arguments"]=[]
  this.environmentVariables=[]
  this.outputFiles=[]
  this.outputDirectories=[]
  this.outputPaths=[]
  this.outputNodeProperties=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Command$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m["arguments"]!=null&&m["arguments"].length){
  for(var i=0;i<m["arguments"].length;++i)
  w.uint32(10).string(m["arguments"][i])
  }
  if(m.environmentVariables!=null&&m.environmentVariables.length){
  for(var i=0;i<m.environmentVariables.length;++i)
  types[1].encode(m.environmentVariables[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.outputFiles!=null&&m.outputFiles.length){
  for(var i=0;i<m.outputFiles.length;++i)
  w.uint32(26).string(m.outputFiles[i])
  }
  if(m.outputDirectories!=null&&m.outputDirectories.length){
  for(var i=0;i<m.outputDirectories.length;++i)
  w.uint32(34).string(m.outputDirectories[i])
  }
  if(m.platform!=null&&Object.hasOwnProperty.call(m,"platform"))
  types[4].encode(m.platform,w.uint32(42).fork(),q+1).ldelim()
  if(m.workingDirectory!=null&&Object.hasOwnProperty.call(m,"workingDirectory"))
  w.uint32(50).string(m.workingDirectory)
  if(m.outputPaths!=null&&m.outputPaths.length){
  for(var i=0;i<m.outputPaths.length;++i)
  w.uint32(58).string(m.outputPaths[i])
  }
  if(m.outputNodeProperties!=null&&m.outputNodeProperties.length){
  for(var i=0;i<m.outputNodeProperties.length;++i)
  w.uint32(66).string(m.outputNodeProperties[i])
  }
  return w
},
decode: function Command$decode(r,l,e,n){
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
  if(!(m["arguments"]&&m["arguments"].length))
  m["arguments"]=[]
  m["arguments"].push(r.string())
  break
  }
  case 2: {
  if(!(m.environmentVariables&&m.environmentVariables.length))
  m.environmentVariables=[]
  m.environmentVariables.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  if(!(m.outputFiles&&m.outputFiles.length))
  m.outputFiles=[]
  m.outputFiles.push(r.string())
  break
  }
  case 4: {
  if(!(m.outputDirectories&&m.outputDirectories.length))
  m.outputDirectories=[]
  m.outputDirectories.push(r.string())
  break
  }
  case 5: {
  m.platform=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.workingDirectory=r.string()
  break
  }
  case 7: {
  if(!(m.outputPaths&&m.outputPaths.length))
  m.outputPaths=[]
  m.outputPaths.push(r.string())
  break
  }
  case 8: {
  if(!(m.outputNodeProperties&&m.outputNodeProperties.length))
  m.outputNodeProperties=[]
  m.outputNodeProperties.push(r.string())
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
fromObject: function Command$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Command: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d["arguments"]){
  if(!Array.isArray(d["arguments"]))
  throw TypeError(".build.bazel.remote.execution.v2.Command.arguments: array expected")
  m["arguments"]=[]
  for(var i=0;i<d["arguments"].length;++i){
  m["arguments"][i]=String(d["arguments"][i])
  }
  }
  if(d.environmentVariables){
  if(!Array.isArray(d.environmentVariables))
  throw TypeError(".build.bazel.remote.execution.v2.Command.environmentVariables: array expected")
  m.environmentVariables=[]
  for(var i=0;i<d.environmentVariables.length;++i){
  if(!util.isObject(d.environmentVariables[i]))
  throw TypeError(".build.bazel.remote.execution.v2.Command.environmentVariables: object expected")
  m.environmentVariables[i]=types[1].fromObject(d.environmentVariables[i],n+1)
  }
  }
  if(d.outputFiles){
  if(!Array.isArray(d.outputFiles))
  throw TypeError(".build.bazel.remote.execution.v2.Command.outputFiles: array expected")
  m.outputFiles=[]
  for(var i=0;i<d.outputFiles.length;++i){
  m.outputFiles[i]=String(d.outputFiles[i])
  }
  }
  if(d.outputDirectories){
  if(!Array.isArray(d.outputDirectories))
  throw TypeError(".build.bazel.remote.execution.v2.Command.outputDirectories: array expected")
  m.outputDirectories=[]
  for(var i=0;i<d.outputDirectories.length;++i){
  m.outputDirectories[i]=String(d.outputDirectories[i])
  }
  }
  if(d.platform!=null){
  if(!util.isObject(d.platform))
  throw TypeError(".build.bazel.remote.execution.v2.Command.platform: object expected")
  m.platform=types[4].fromObject(d.platform,n+1)
  }
  if(d.workingDirectory!=null){
  m.workingDirectory=String(d.workingDirectory)
  }
  if(d.outputPaths){
  if(!Array.isArray(d.outputPaths))
  throw TypeError(".build.bazel.remote.execution.v2.Command.outputPaths: array expected")
  m.outputPaths=[]
  for(var i=0;i<d.outputPaths.length;++i){
  m.outputPaths[i]=String(d.outputPaths[i])
  }
  }
  if(d.outputNodeProperties){
  if(!Array.isArray(d.outputNodeProperties))
  throw TypeError(".build.bazel.remote.execution.v2.Command.outputNodeProperties: array expected")
  m.outputNodeProperties=[]
  for(var i=0;i<d.outputNodeProperties.length;++i){
  m.outputNodeProperties[i]=String(d.outputNodeProperties[i])
  }
  }
  return m
},
toObject: function Command$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d["arguments"]=[]
  d.environmentVariables=[]
  d.outputFiles=[]
  d.outputDirectories=[]
  d.outputPaths=[]
  d.outputNodeProperties=[]
  }
  if(o.defaults){
  d.platform=null
  d.workingDirectory=""
  }
  if(m["arguments"]&&m["arguments"].length){
  d["arguments"]=[]
  for(var j=0;j<m["arguments"].length;++j){
  d["arguments"][j]=m["arguments"][j]
  }
  }
  if(m.environmentVariables&&m.environmentVariables.length){
  d.environmentVariables=[]
  for(var j=0;j<m.environmentVariables.length;++j){
  d.environmentVariables[j]=types[1].toObject(m.environmentVariables[j],o,q+1)
  }
  }
  if(m.outputFiles&&m.outputFiles.length){
  d.outputFiles=[]
  for(var j=0;j<m.outputFiles.length;++j){
  d.outputFiles[j]=m.outputFiles[j]
  }
  }
  if(m.outputDirectories&&m.outputDirectories.length){
  d.outputDirectories=[]
  for(var j=0;j<m.outputDirectories.length;++j){
  d.outputDirectories[j]=m.outputDirectories[j]
  }
  }
  if(m.platform!=null&&Object.hasOwnProperty.call(m,"platform")){
  d.platform=types[4].toObject(m.platform,o,q+1)
  }
  if(m.workingDirectory!=null&&Object.hasOwnProperty.call(m,"workingDirectory")){
  d.workingDirectory=m.workingDirectory
  }
  if(m.outputPaths&&m.outputPaths.length){
  d.outputPaths=[]
  for(var j=0;j<m.outputPaths.length;++j){
  d.outputPaths[j]=m.outputPaths[j]
  }
  }
  if(m.outputNodeProperties&&m.outputNodeProperties.length){
  d.outputNodeProperties=[]
  for(var j=0;j<m.outputNodeProperties.length;++j){
  d.outputNodeProperties[j]=m.outputNodeProperties[j]
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(build_bazel_remote_execution_v2_Command_EnvironmentVariable, {
ctor: function EnvironmentVariable(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function EnvironmentVariable$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(18).string(m.value)
  return w
},
decode: function EnvironmentVariable$decode(r,l,e,n){
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
  m.value=r.string()
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
fromObject: function EnvironmentVariable$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Command.EnvironmentVariable: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.value!=null){
  m.value=String(d.value)
  }
  return m
},
toObject: function EnvironmentVariable$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.value=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=m.value
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_FileNode, build_bazel_remote_execution_v2_DirectoryNode, build_bazel_remote_execution_v2_SymlinkNode, build_bazel_remote_execution_v2_NodeProperties];
Object.assign(build_bazel_remote_execution_v2_Directory, {
ctor: function Directory(p){
  this.files=[]
  this.directories=[]
  this.symlinks=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Directory$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.files!=null&&m.files.length){
  for(var i=0;i<m.files.length;++i)
  types[0].encode(m.files[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.directories!=null&&m.directories.length){
  for(var i=0;i<m.directories.length;++i)
  types[1].encode(m.directories[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.symlinks!=null&&m.symlinks.length){
  for(var i=0;i<m.symlinks.length;++i)
  types[2].encode(m.symlinks[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties"))
  types[3].encode(m.nodeProperties,w.uint32(42).fork(),q+1).ldelim()
  return w
},
decode: function Directory$decode(r,l,e,n){
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
  if(!(m.files&&m.files.length))
  m.files=[]
  m.files.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  if(!(m.directories&&m.directories.length))
  m.directories=[]
  m.directories.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  if(!(m.symlinks&&m.symlinks.length))
  m.symlinks=[]
  m.symlinks.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 5: {
  m.nodeProperties=types[3].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function Directory$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Directory: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.files){
  if(!Array.isArray(d.files))
  throw TypeError(".build.bazel.remote.execution.v2.Directory.files: array expected")
  m.files=[]
  for(var i=0;i<d.files.length;++i){
  if(!util.isObject(d.files[i]))
  throw TypeError(".build.bazel.remote.execution.v2.Directory.files: object expected")
  m.files[i]=types[0].fromObject(d.files[i],n+1)
  }
  }
  if(d.directories){
  if(!Array.isArray(d.directories))
  throw TypeError(".build.bazel.remote.execution.v2.Directory.directories: array expected")
  m.directories=[]
  for(var i=0;i<d.directories.length;++i){
  if(!util.isObject(d.directories[i]))
  throw TypeError(".build.bazel.remote.execution.v2.Directory.directories: object expected")
  m.directories[i]=types[1].fromObject(d.directories[i],n+1)
  }
  }
  if(d.symlinks){
  if(!Array.isArray(d.symlinks))
  throw TypeError(".build.bazel.remote.execution.v2.Directory.symlinks: array expected")
  m.symlinks=[]
  for(var i=0;i<d.symlinks.length;++i){
  if(!util.isObject(d.symlinks[i]))
  throw TypeError(".build.bazel.remote.execution.v2.Directory.symlinks: object expected")
  m.symlinks[i]=types[2].fromObject(d.symlinks[i],n+1)
  }
  }
  if(d.nodeProperties!=null){
  if(!util.isObject(d.nodeProperties))
  throw TypeError(".build.bazel.remote.execution.v2.Directory.nodeProperties: object expected")
  m.nodeProperties=types[3].fromObject(d.nodeProperties,n+1)
  }
  return m
},
toObject: function Directory$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.files=[]
  d.directories=[]
  d.symlinks=[]
  }
  if(o.defaults){
  d.nodeProperties=null
  }
  if(m.files&&m.files.length){
  d.files=[]
  for(var j=0;j<m.files.length;++j){
  d.files[j]=types[0].toObject(m.files[j],o,q+1)
  }
  }
  if(m.directories&&m.directories.length){
  d.directories=[]
  for(var j=0;j<m.directories.length;++j){
  d.directories[j]=types[1].toObject(m.directories[j],o,q+1)
  }
  }
  if(m.symlinks&&m.symlinks.length){
  d.symlinks=[]
  for(var j=0;j<m.symlinks.length;++j){
  d.symlinks[j]=types[2].toObject(m.symlinks[j],o,q+1)
  }
  }
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties")){
  d.nodeProperties=types[3].toObject(m.nodeProperties,o,q+1)
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, null, build_bazel_remote_execution_v2_NodeProperties];
Object.assign(build_bazel_remote_execution_v2_FileNode, {
ctor: function FileNode(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FileNode$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[1].encode(m.digest,w.uint32(18).fork(),q+1).ldelim()
  if(m.isExecutable!=null&&Object.hasOwnProperty.call(m,"isExecutable"))
  w.uint32(32).bool(m.isExecutable)
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties"))
  types[3].encode(m.nodeProperties,w.uint32(50).fork(),q+1).ldelim()
  return w
},
decode: function FileNode$decode(r,l,e,n){
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
  m.digest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.isExecutable=r.bool()
  break
  }
  case 6: {
  m.nodeProperties=types[3].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function FileNode$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.FileNode: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".build.bazel.remote.execution.v2.FileNode.digest: object expected")
  m.digest=types[1].fromObject(d.digest,n+1)
  }
  if(d.isExecutable!=null){
  m.isExecutable=Boolean(d.isExecutable)
  }
  if(d.nodeProperties!=null){
  if(!util.isObject(d.nodeProperties))
  throw TypeError(".build.bazel.remote.execution.v2.FileNode.nodeProperties: object expected")
  m.nodeProperties=types[3].fromObject(d.nodeProperties,n+1)
  }
  return m
},
toObject: function FileNode$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.digest=null
  d.isExecutable=false
  d.nodeProperties=null
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[1].toObject(m.digest,o,q+1)
  }
  if(m.isExecutable!=null&&Object.hasOwnProperty.call(m,"isExecutable")){
  d.isExecutable=m.isExecutable
  }
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties")){
  d.nodeProperties=types[3].toObject(m.nodeProperties,o,q+1)
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_NodeProperty, google_protobuf_Timestamp, google_protobuf_UInt32Value];
Object.assign(build_bazel_remote_execution_v2_NodeProperties, {
ctor: function NodeProperties(p){
  this.properties=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function NodeProperties$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.properties!=null&&m.properties.length){
  for(var i=0;i<m.properties.length;++i)
  types[0].encode(m.properties[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.mtime!=null&&Object.hasOwnProperty.call(m,"mtime"))
  types[1].encode(m.mtime,w.uint32(18).fork(),q+1).ldelim()
  if(m.unixMode!=null&&Object.hasOwnProperty.call(m,"unixMode"))
  types[2].encode(m.unixMode,w.uint32(26).fork(),q+1).ldelim()
  return w
},
decode: function NodeProperties$decode(r,l,e,n){
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
  if(!(m.properties&&m.properties.length))
  m.properties=[]
  m.properties.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  m.mtime=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.unixMode=types[2].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function NodeProperties$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.NodeProperties: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.properties){
  if(!Array.isArray(d.properties))
  throw TypeError(".build.bazel.remote.execution.v2.NodeProperties.properties: array expected")
  m.properties=[]
  for(var i=0;i<d.properties.length;++i){
  if(!util.isObject(d.properties[i]))
  throw TypeError(".build.bazel.remote.execution.v2.NodeProperties.properties: object expected")
  m.properties[i]=types[0].fromObject(d.properties[i],n+1)
  }
  }
  if(d.mtime!=null){
  if(!util.isObject(d.mtime))
  throw TypeError(".build.bazel.remote.execution.v2.NodeProperties.mtime: object expected")
  m.mtime=types[1].fromObject(d.mtime,n+1)
  }
  if(d.unixMode!=null){
  if(!util.isObject(d.unixMode))
  throw TypeError(".build.bazel.remote.execution.v2.NodeProperties.unixMode: object expected")
  m.unixMode=types[2].fromObject(d.unixMode,n+1)
  }
  return m
},
toObject: function NodeProperties$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.properties=[]
  }
  if(o.defaults){
  d.mtime=null
  d.unixMode=null
  }
  if(m.properties&&m.properties.length){
  d.properties=[]
  for(var j=0;j<m.properties.length;++j){
  d.properties[j]=types[0].toObject(m.properties[j],o,q+1)
  }
  }
  if(m.mtime!=null&&Object.hasOwnProperty.call(m,"mtime")){
  d.mtime=types[1].toObject(m.mtime,o,q+1)
  }
  if(m.unixMode!=null&&Object.hasOwnProperty.call(m,"unixMode")){
  d.unixMode=types[2].toObject(m.unixMode,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(build_bazel_remote_execution_v2_NodeProperty, {
ctor: function NodeProperty(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function NodeProperty$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(18).string(m.value)
  return w
},
decode: function NodeProperty$decode(r,l,e,n){
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
  m.value=r.string()
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
fromObject: function NodeProperty$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.NodeProperty: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.value!=null){
  m.value=String(d.value)
  }
  return m
},
toObject: function NodeProperty$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.value=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=m.value
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(google_protobuf_Timestamp, {
ctor: function Timestamp(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Timestamp$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds"))
  w.uint32(8).int64(m.seconds)
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos"))
  w.uint32(16).int32(m.nanos)
  return w
},
decode: function Timestamp$decode(r,l,e,n){
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
  m.seconds=r.int64()
  break
  }
  case 2: {
  m.nanos=r.int32()
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
fromObject: function Timestamp$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.protobuf.Timestamp: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.seconds!=null){
  if(util.Long)
  m.seconds=util.Long.fromValue(d.seconds,false)
  else if(typeof d.seconds==="string")
  m.seconds=parseInt(d.seconds,10)
  else if(typeof d.seconds==="number")
  m.seconds=d.seconds
  else if(typeof d.seconds==="object")
  m.seconds=new util.LongBits(d.seconds.low>>>0,d.seconds.high>>>0).toNumber()
  }
  if(d.nanos!=null){
  m.nanos=d.nanos|0
  }
  return m
},
toObject: function Timestamp$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.seconds=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.seconds=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.nanos=0
  }
  if(m.seconds!=null&&Object.hasOwnProperty.call(m,"seconds")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.seconds=typeof m.seconds==="number"?BigInt(m.seconds):util.Long.fromBits(m.seconds.low>>>0,m.seconds.high>>>0,false).toBigInt()
  else if(typeof m.seconds==="number")
  d.seconds=o.longs===String?String(m.seconds):m.seconds
  else
  d.seconds=o.longs===String?util.Long.prototype.toString.call(m.seconds):o.longs===Number?new util.LongBits(m.seconds.low>>>0,m.seconds.high>>>0).toNumber():m.seconds
  }
  if(m.nanos!=null&&Object.hasOwnProperty.call(m,"nanos")){
  d.nanos=m.nanos
  }
  return d
},
});
}

{
const types = [null];
Object.assign(google_protobuf_UInt32Value, {
ctor: function UInt32Value(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function UInt32Value$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(8).uint32(m.value)
  return w
},
decode: function UInt32Value$decode(r,l,e,n){
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
  m.value=r.uint32()
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
fromObject: function UInt32Value$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.protobuf.UInt32Value: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.value!=null){
  m.value=d.value>>>0
  }
  return m
},
toObject: function UInt32Value$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.value=0
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=m.value
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest];
Object.assign(build_bazel_remote_execution_v2_DirectoryNode, {
ctor: function DirectoryNode(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DirectoryNode$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[1].encode(m.digest,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function DirectoryNode$decode(r,l,e,n){
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
  m.digest=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function DirectoryNode$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.DirectoryNode: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".build.bazel.remote.execution.v2.DirectoryNode.digest: object expected")
  m.digest=types[1].fromObject(d.digest,n+1)
  }
  return m
},
toObject: function DirectoryNode$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.digest=null
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[1].toObject(m.digest,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_execution_v2_NodeProperties];
Object.assign(build_bazel_remote_execution_v2_SymlinkNode, {
ctor: function SymlinkNode(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SymlinkNode$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  if(m.target!=null&&Object.hasOwnProperty.call(m,"target"))
  w.uint32(18).string(m.target)
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties"))
  types[2].encode(m.nodeProperties,w.uint32(34).fork(),q+1).ldelim()
  return w
},
decode: function SymlinkNode$decode(r,l,e,n){
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
  m.target=r.string()
  break
  }
  case 4: {
  m.nodeProperties=types[2].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function SymlinkNode$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.SymlinkNode: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  if(d.target!=null){
  m.target=String(d.target)
  }
  if(d.nodeProperties!=null){
  if(!util.isObject(d.nodeProperties))
  throw TypeError(".build.bazel.remote.execution.v2.SymlinkNode.nodeProperties: object expected")
  m.nodeProperties=types[2].fromObject(d.nodeProperties,n+1)
  }
  return m
},
toObject: function SymlinkNode$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  d.target=""
  d.nodeProperties=null
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  if(m.target!=null&&Object.hasOwnProperty.call(m,"target")){
  d.target=m.target
  }
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties")){
  d.nodeProperties=types[2].toObject(m.nodeProperties,o,q+1)
  }
  return d
},
});
}

{
const types = [null, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Timestamp, google_protobuf_Any, google_protobuf_Duration];
Object.assign(build_bazel_remote_execution_v2_ExecutedActionMetadata, {
ctor: function ExecutedActionMetadata(p){
  this.auxiliaryMetadata=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ExecutedActionMetadata$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.worker!=null&&Object.hasOwnProperty.call(m,"worker"))
  w.uint32(10).string(m.worker)
  if(m.queuedTimestamp!=null&&Object.hasOwnProperty.call(m,"queuedTimestamp"))
  types[1].encode(m.queuedTimestamp,w.uint32(18).fork(),q+1).ldelim()
  if(m.workerStartTimestamp!=null&&Object.hasOwnProperty.call(m,"workerStartTimestamp"))
  types[2].encode(m.workerStartTimestamp,w.uint32(26).fork(),q+1).ldelim()
  if(m.workerCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"workerCompletedTimestamp"))
  types[3].encode(m.workerCompletedTimestamp,w.uint32(34).fork(),q+1).ldelim()
  if(m.inputFetchStartTimestamp!=null&&Object.hasOwnProperty.call(m,"inputFetchStartTimestamp"))
  types[4].encode(m.inputFetchStartTimestamp,w.uint32(42).fork(),q+1).ldelim()
  if(m.inputFetchCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"inputFetchCompletedTimestamp"))
  types[5].encode(m.inputFetchCompletedTimestamp,w.uint32(50).fork(),q+1).ldelim()
  if(m.executionStartTimestamp!=null&&Object.hasOwnProperty.call(m,"executionStartTimestamp"))
  types[6].encode(m.executionStartTimestamp,w.uint32(58).fork(),q+1).ldelim()
  if(m.executionCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"executionCompletedTimestamp"))
  types[7].encode(m.executionCompletedTimestamp,w.uint32(66).fork(),q+1).ldelim()
  if(m.outputUploadStartTimestamp!=null&&Object.hasOwnProperty.call(m,"outputUploadStartTimestamp"))
  types[8].encode(m.outputUploadStartTimestamp,w.uint32(74).fork(),q+1).ldelim()
  if(m.outputUploadCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"outputUploadCompletedTimestamp"))
  types[9].encode(m.outputUploadCompletedTimestamp,w.uint32(82).fork(),q+1).ldelim()
  if(m.auxiliaryMetadata!=null&&m.auxiliaryMetadata.length){
  for(var i=0;i<m.auxiliaryMetadata.length;++i)
  types[10].encode(m.auxiliaryMetadata[i],w.uint32(90).fork(),q+1).ldelim()
  }
  if(m.virtualExecutionDuration!=null&&Object.hasOwnProperty.call(m,"virtualExecutionDuration"))
  types[11].encode(m.virtualExecutionDuration,w.uint32(98).fork(),q+1).ldelim()
  return w
},
decode: function ExecutedActionMetadata$decode(r,l,e,n){
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
  m.worker=r.string()
  break
  }
  case 2: {
  m.queuedTimestamp=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.workerStartTimestamp=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.workerCompletedTimestamp=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.inputFetchStartTimestamp=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.inputFetchCompletedTimestamp=types[5].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 7: {
  m.executionStartTimestamp=types[6].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 8: {
  m.executionCompletedTimestamp=types[7].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 9: {
  m.outputUploadStartTimestamp=types[8].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 10: {
  m.outputUploadCompletedTimestamp=types[9].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 11: {
  if(!(m.auxiliaryMetadata&&m.auxiliaryMetadata.length))
  m.auxiliaryMetadata=[]
  m.auxiliaryMetadata.push(types[10].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 12: {
  m.virtualExecutionDuration=types[11].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function ExecutedActionMetadata$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.worker!=null){
  m.worker=String(d.worker)
  }
  if(d.queuedTimestamp!=null){
  if(!util.isObject(d.queuedTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.queuedTimestamp: object expected")
  m.queuedTimestamp=types[1].fromObject(d.queuedTimestamp,n+1)
  }
  if(d.workerStartTimestamp!=null){
  if(!util.isObject(d.workerStartTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.workerStartTimestamp: object expected")
  m.workerStartTimestamp=types[2].fromObject(d.workerStartTimestamp,n+1)
  }
  if(d.workerCompletedTimestamp!=null){
  if(!util.isObject(d.workerCompletedTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.workerCompletedTimestamp: object expected")
  m.workerCompletedTimestamp=types[3].fromObject(d.workerCompletedTimestamp,n+1)
  }
  if(d.inputFetchStartTimestamp!=null){
  if(!util.isObject(d.inputFetchStartTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.inputFetchStartTimestamp: object expected")
  m.inputFetchStartTimestamp=types[4].fromObject(d.inputFetchStartTimestamp,n+1)
  }
  if(d.inputFetchCompletedTimestamp!=null){
  if(!util.isObject(d.inputFetchCompletedTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.inputFetchCompletedTimestamp: object expected")
  m.inputFetchCompletedTimestamp=types[5].fromObject(d.inputFetchCompletedTimestamp,n+1)
  }
  if(d.executionStartTimestamp!=null){
  if(!util.isObject(d.executionStartTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.executionStartTimestamp: object expected")
  m.executionStartTimestamp=types[6].fromObject(d.executionStartTimestamp,n+1)
  }
  if(d.executionCompletedTimestamp!=null){
  if(!util.isObject(d.executionCompletedTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.executionCompletedTimestamp: object expected")
  m.executionCompletedTimestamp=types[7].fromObject(d.executionCompletedTimestamp,n+1)
  }
  if(d.outputUploadStartTimestamp!=null){
  if(!util.isObject(d.outputUploadStartTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.outputUploadStartTimestamp: object expected")
  m.outputUploadStartTimestamp=types[8].fromObject(d.outputUploadStartTimestamp,n+1)
  }
  if(d.outputUploadCompletedTimestamp!=null){
  if(!util.isObject(d.outputUploadCompletedTimestamp))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.outputUploadCompletedTimestamp: object expected")
  m.outputUploadCompletedTimestamp=types[9].fromObject(d.outputUploadCompletedTimestamp,n+1)
  }
  if(d.auxiliaryMetadata){
  if(!Array.isArray(d.auxiliaryMetadata))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.auxiliaryMetadata: array expected")
  m.auxiliaryMetadata=[]
  for(var i=0;i<d.auxiliaryMetadata.length;++i){
  if(!util.isObject(d.auxiliaryMetadata[i]))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.auxiliaryMetadata: object expected")
  m.auxiliaryMetadata[i]=types[10].fromObject(d.auxiliaryMetadata[i],n+1)
  }
  }
  if(d.virtualExecutionDuration!=null){
  if(!util.isObject(d.virtualExecutionDuration))
  throw TypeError(".build.bazel.remote.execution.v2.ExecutedActionMetadata.virtualExecutionDuration: object expected")
  m.virtualExecutionDuration=types[11].fromObject(d.virtualExecutionDuration,n+1)
  }
  return m
},
toObject: function ExecutedActionMetadata$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.auxiliaryMetadata=[]
  }
  if(o.defaults){
  d.worker=""
  d.queuedTimestamp=null
  d.workerStartTimestamp=null
  d.workerCompletedTimestamp=null
  d.inputFetchStartTimestamp=null
  d.inputFetchCompletedTimestamp=null
  d.executionStartTimestamp=null
  d.executionCompletedTimestamp=null
  d.outputUploadStartTimestamp=null
  d.outputUploadCompletedTimestamp=null
  d.virtualExecutionDuration=null
  }
  if(m.worker!=null&&Object.hasOwnProperty.call(m,"worker")){
  d.worker=m.worker
  }
  if(m.queuedTimestamp!=null&&Object.hasOwnProperty.call(m,"queuedTimestamp")){
  d.queuedTimestamp=types[1].toObject(m.queuedTimestamp,o,q+1)
  }
  if(m.workerStartTimestamp!=null&&Object.hasOwnProperty.call(m,"workerStartTimestamp")){
  d.workerStartTimestamp=types[2].toObject(m.workerStartTimestamp,o,q+1)
  }
  if(m.workerCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"workerCompletedTimestamp")){
  d.workerCompletedTimestamp=types[3].toObject(m.workerCompletedTimestamp,o,q+1)
  }
  if(m.inputFetchStartTimestamp!=null&&Object.hasOwnProperty.call(m,"inputFetchStartTimestamp")){
  d.inputFetchStartTimestamp=types[4].toObject(m.inputFetchStartTimestamp,o,q+1)
  }
  if(m.inputFetchCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"inputFetchCompletedTimestamp")){
  d.inputFetchCompletedTimestamp=types[5].toObject(m.inputFetchCompletedTimestamp,o,q+1)
  }
  if(m.executionStartTimestamp!=null&&Object.hasOwnProperty.call(m,"executionStartTimestamp")){
  d.executionStartTimestamp=types[6].toObject(m.executionStartTimestamp,o,q+1)
  }
  if(m.executionCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"executionCompletedTimestamp")){
  d.executionCompletedTimestamp=types[7].toObject(m.executionCompletedTimestamp,o,q+1)
  }
  if(m.outputUploadStartTimestamp!=null&&Object.hasOwnProperty.call(m,"outputUploadStartTimestamp")){
  d.outputUploadStartTimestamp=types[8].toObject(m.outputUploadStartTimestamp,o,q+1)
  }
  if(m.outputUploadCompletedTimestamp!=null&&Object.hasOwnProperty.call(m,"outputUploadCompletedTimestamp")){
  d.outputUploadCompletedTimestamp=types[9].toObject(m.outputUploadCompletedTimestamp,o,q+1)
  }
  if(m.auxiliaryMetadata&&m.auxiliaryMetadata.length){
  d.auxiliaryMetadata=[]
  for(var j=0;j<m.auxiliaryMetadata.length;++j){
  d.auxiliaryMetadata[j]=types[10].toObject(m.auxiliaryMetadata[j],o,q+1)
  }
  }
  if(m.virtualExecutionDuration!=null&&Object.hasOwnProperty.call(m,"virtualExecutionDuration")){
  d.virtualExecutionDuration=types[11].toObject(m.virtualExecutionDuration,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(google_protobuf_Any, {
ctor: function Any(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Any$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.type_url!=null&&Object.hasOwnProperty.call(m,"type_url"))
  w.uint32(10).string(m.type_url)
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value"))
  w.uint32(18).bytes(m.value)
  return w
},
decode: function Any$decode(r,l,e,n){
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
  m.type_url=r.string()
  break
  }
  case 2: {
  m.value=r.bytes()
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
fromObject: function Any$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.protobuf.Any: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.type_url!=null){
  m.type_url=String(d.type_url)
  }
  if(d.value!=null){
  if(typeof d.value==="string")
  util.base64.decode(d.value,m.value=util.newBuffer(util.base64.length(d.value)),0)
  else if(d.value.length >= 0)
  m.value=d.value
  }
  return m
},
toObject: function Any$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.type_url=""
  if(o.bytes===String)d.value=""
  else{
  d.value=[]
  if(o.bytes!==Array)d.value=util.newBuffer(d.value)
  }
  }
  if(m.type_url!=null&&Object.hasOwnProperty.call(m,"type_url")){
  d.type_url=m.type_url
  }
  if(m.value!=null&&Object.hasOwnProperty.call(m,"value")){
  d.value=o.bytes===String?util.base64.encode(m.value,0,m.value.length):o.bytes===Array?Array.prototype.slice.call(m.value):m.value
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_OutputFile, build_bazel_remote_execution_v2_OutputDirectory, null, null, build_bazel_remote_execution_v2_Digest, null, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_ExecutedActionMetadata, build_bazel_remote_execution_v2_OutputSymlink, build_bazel_remote_execution_v2_OutputSymlink, build_bazel_remote_execution_v2_OutputSymlink];
Object.assign(build_bazel_remote_execution_v2_ActionResult, {
ctor: function ActionResult(p){
  this.outputFiles=[]
  this.outputDirectories=[]
  this.outputFileSymlinks=[]
  this.outputDirectorySymlinks=[]
  this.outputSymlinks=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ActionResult$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.outputFiles!=null&&m.outputFiles.length){
  for(var i=0;i<m.outputFiles.length;++i)
  types[0].encode(m.outputFiles[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.outputDirectories!=null&&m.outputDirectories.length){
  for(var i=0;i<m.outputDirectories.length;++i)
  types[1].encode(m.outputDirectories[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.exitCode!=null&&Object.hasOwnProperty.call(m,"exitCode"))
  w.uint32(32).int32(m.exitCode)
  if(m.stdoutRaw!=null&&Object.hasOwnProperty.call(m,"stdoutRaw"))
  w.uint32(42).bytes(m.stdoutRaw)
  if(m.stdoutDigest!=null&&Object.hasOwnProperty.call(m,"stdoutDigest"))
  types[4].encode(m.stdoutDigest,w.uint32(50).fork(),q+1).ldelim()
  if(m.stderrRaw!=null&&Object.hasOwnProperty.call(m,"stderrRaw"))
  w.uint32(58).bytes(m.stderrRaw)
  if(m.stderrDigest!=null&&Object.hasOwnProperty.call(m,"stderrDigest"))
  types[6].encode(m.stderrDigest,w.uint32(66).fork(),q+1).ldelim()
  if(m.executionMetadata!=null&&Object.hasOwnProperty.call(m,"executionMetadata"))
  types[7].encode(m.executionMetadata,w.uint32(74).fork(),q+1).ldelim()
  if(m.outputFileSymlinks!=null&&m.outputFileSymlinks.length){
  for(var i=0;i<m.outputFileSymlinks.length;++i)
  types[8].encode(m.outputFileSymlinks[i],w.uint32(82).fork(),q+1).ldelim()
  }
  if(m.outputDirectorySymlinks!=null&&m.outputDirectorySymlinks.length){
  for(var i=0;i<m.outputDirectorySymlinks.length;++i)
  types[9].encode(m.outputDirectorySymlinks[i],w.uint32(90).fork(),q+1).ldelim()
  }
  if(m.outputSymlinks!=null&&m.outputSymlinks.length){
  for(var i=0;i<m.outputSymlinks.length;++i)
  types[10].encode(m.outputSymlinks[i],w.uint32(98).fork(),q+1).ldelim()
  }
  return w
},
decode: function ActionResult$decode(r,l,e,n){
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
  case 2: {
  if(!(m.outputFiles&&m.outputFiles.length))
  m.outputFiles=[]
  m.outputFiles.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  if(!(m.outputDirectories&&m.outputDirectories.length))
  m.outputDirectories=[]
  m.outputDirectories.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.exitCode=r.int32()
  break
  }
  case 5: {
  m.stdoutRaw=r.bytes()
  break
  }
  case 6: {
  m.stdoutDigest=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 7: {
  m.stderrRaw=r.bytes()
  break
  }
  case 8: {
  m.stderrDigest=types[6].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 9: {
  m.executionMetadata=types[7].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 10: {
  if(!(m.outputFileSymlinks&&m.outputFileSymlinks.length))
  m.outputFileSymlinks=[]
  m.outputFileSymlinks.push(types[8].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 11: {
  if(!(m.outputDirectorySymlinks&&m.outputDirectorySymlinks.length))
  m.outputDirectorySymlinks=[]
  m.outputDirectorySymlinks.push(types[9].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 12: {
  if(!(m.outputSymlinks&&m.outputSymlinks.length))
  m.outputSymlinks=[]
  m.outputSymlinks.push(types[10].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ActionResult$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.outputFiles){
  if(!Array.isArray(d.outputFiles))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputFiles: array expected")
  m.outputFiles=[]
  for(var i=0;i<d.outputFiles.length;++i){
  if(!util.isObject(d.outputFiles[i]))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputFiles: object expected")
  m.outputFiles[i]=types[0].fromObject(d.outputFiles[i],n+1)
  }
  }
  if(d.outputDirectories){
  if(!Array.isArray(d.outputDirectories))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputDirectories: array expected")
  m.outputDirectories=[]
  for(var i=0;i<d.outputDirectories.length;++i){
  if(!util.isObject(d.outputDirectories[i]))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputDirectories: object expected")
  m.outputDirectories[i]=types[1].fromObject(d.outputDirectories[i],n+1)
  }
  }
  if(d.exitCode!=null){
  m.exitCode=d.exitCode|0
  }
  if(d.stdoutRaw!=null){
  if(typeof d.stdoutRaw==="string")
  util.base64.decode(d.stdoutRaw,m.stdoutRaw=util.newBuffer(util.base64.length(d.stdoutRaw)),0)
  else if(d.stdoutRaw.length >= 0)
  m.stdoutRaw=d.stdoutRaw
  }
  if(d.stdoutDigest!=null){
  if(!util.isObject(d.stdoutDigest))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.stdoutDigest: object expected")
  m.stdoutDigest=types[4].fromObject(d.stdoutDigest,n+1)
  }
  if(d.stderrRaw!=null){
  if(typeof d.stderrRaw==="string")
  util.base64.decode(d.stderrRaw,m.stderrRaw=util.newBuffer(util.base64.length(d.stderrRaw)),0)
  else if(d.stderrRaw.length >= 0)
  m.stderrRaw=d.stderrRaw
  }
  if(d.stderrDigest!=null){
  if(!util.isObject(d.stderrDigest))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.stderrDigest: object expected")
  m.stderrDigest=types[6].fromObject(d.stderrDigest,n+1)
  }
  if(d.executionMetadata!=null){
  if(!util.isObject(d.executionMetadata))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.executionMetadata: object expected")
  m.executionMetadata=types[7].fromObject(d.executionMetadata,n+1)
  }
  if(d.outputFileSymlinks){
  if(!Array.isArray(d.outputFileSymlinks))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputFileSymlinks: array expected")
  m.outputFileSymlinks=[]
  for(var i=0;i<d.outputFileSymlinks.length;++i){
  if(!util.isObject(d.outputFileSymlinks[i]))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputFileSymlinks: object expected")
  m.outputFileSymlinks[i]=types[8].fromObject(d.outputFileSymlinks[i],n+1)
  }
  }
  if(d.outputDirectorySymlinks){
  if(!Array.isArray(d.outputDirectorySymlinks))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputDirectorySymlinks: array expected")
  m.outputDirectorySymlinks=[]
  for(var i=0;i<d.outputDirectorySymlinks.length;++i){
  if(!util.isObject(d.outputDirectorySymlinks[i]))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputDirectorySymlinks: object expected")
  m.outputDirectorySymlinks[i]=types[9].fromObject(d.outputDirectorySymlinks[i],n+1)
  }
  }
  if(d.outputSymlinks){
  if(!Array.isArray(d.outputSymlinks))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputSymlinks: array expected")
  m.outputSymlinks=[]
  for(var i=0;i<d.outputSymlinks.length;++i){
  if(!util.isObject(d.outputSymlinks[i]))
  throw TypeError(".build.bazel.remote.execution.v2.ActionResult.outputSymlinks: object expected")
  m.outputSymlinks[i]=types[10].fromObject(d.outputSymlinks[i],n+1)
  }
  }
  return m
},
toObject: function ActionResult$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.outputFiles=[]
  d.outputDirectories=[]
  d.outputFileSymlinks=[]
  d.outputDirectorySymlinks=[]
  d.outputSymlinks=[]
  }
  if(o.defaults){
  d.exitCode=0
  if(o.bytes===String)d.stdoutRaw=""
  else{
  d.stdoutRaw=[]
  if(o.bytes!==Array)d.stdoutRaw=util.newBuffer(d.stdoutRaw)
  }
  d.stdoutDigest=null
  if(o.bytes===String)d.stderrRaw=""
  else{
  d.stderrRaw=[]
  if(o.bytes!==Array)d.stderrRaw=util.newBuffer(d.stderrRaw)
  }
  d.stderrDigest=null
  d.executionMetadata=null
  }
  if(m.outputFiles&&m.outputFiles.length){
  d.outputFiles=[]
  for(var j=0;j<m.outputFiles.length;++j){
  d.outputFiles[j]=types[0].toObject(m.outputFiles[j],o,q+1)
  }
  }
  if(m.outputDirectories&&m.outputDirectories.length){
  d.outputDirectories=[]
  for(var j=0;j<m.outputDirectories.length;++j){
  d.outputDirectories[j]=types[1].toObject(m.outputDirectories[j],o,q+1)
  }
  }
  if(m.exitCode!=null&&Object.hasOwnProperty.call(m,"exitCode")){
  d.exitCode=m.exitCode
  }
  if(m.stdoutRaw!=null&&Object.hasOwnProperty.call(m,"stdoutRaw")){
  d.stdoutRaw=o.bytes===String?util.base64.encode(m.stdoutRaw,0,m.stdoutRaw.length):o.bytes===Array?Array.prototype.slice.call(m.stdoutRaw):m.stdoutRaw
  }
  if(m.stdoutDigest!=null&&Object.hasOwnProperty.call(m,"stdoutDigest")){
  d.stdoutDigest=types[4].toObject(m.stdoutDigest,o,q+1)
  }
  if(m.stderrRaw!=null&&Object.hasOwnProperty.call(m,"stderrRaw")){
  d.stderrRaw=o.bytes===String?util.base64.encode(m.stderrRaw,0,m.stderrRaw.length):o.bytes===Array?Array.prototype.slice.call(m.stderrRaw):m.stderrRaw
  }
  if(m.stderrDigest!=null&&Object.hasOwnProperty.call(m,"stderrDigest")){
  d.stderrDigest=types[6].toObject(m.stderrDigest,o,q+1)
  }
  if(m.executionMetadata!=null&&Object.hasOwnProperty.call(m,"executionMetadata")){
  d.executionMetadata=types[7].toObject(m.executionMetadata,o,q+1)
  }
  if(m.outputFileSymlinks&&m.outputFileSymlinks.length){
  d.outputFileSymlinks=[]
  for(var j=0;j<m.outputFileSymlinks.length;++j){
  d.outputFileSymlinks[j]=types[8].toObject(m.outputFileSymlinks[j],o,q+1)
  }
  }
  if(m.outputDirectorySymlinks&&m.outputDirectorySymlinks.length){
  d.outputDirectorySymlinks=[]
  for(var j=0;j<m.outputDirectorySymlinks.length;++j){
  d.outputDirectorySymlinks[j]=types[9].toObject(m.outputDirectorySymlinks[j],o,q+1)
  }
  }
  if(m.outputSymlinks&&m.outputSymlinks.length){
  d.outputSymlinks=[]
  for(var j=0;j<m.outputSymlinks.length;++j){
  d.outputSymlinks[j]=types[10].toObject(m.outputSymlinks[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, null, null, build_bazel_remote_execution_v2_NodeProperties];
Object.assign(build_bazel_remote_execution_v2_OutputFile, {
ctor: function OutputFile(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function OutputFile$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path"))
  w.uint32(10).string(m.path)
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[1].encode(m.digest,w.uint32(18).fork(),q+1).ldelim()
  if(m.isExecutable!=null&&Object.hasOwnProperty.call(m,"isExecutable"))
  w.uint32(32).bool(m.isExecutable)
  if(m.contents!=null&&Object.hasOwnProperty.call(m,"contents"))
  w.uint32(42).bytes(m.contents)
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties"))
  types[4].encode(m.nodeProperties,w.uint32(58).fork(),q+1).ldelim()
  return w
},
decode: function OutputFile$decode(r,l,e,n){
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
  m.digest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.isExecutable=r.bool()
  break
  }
  case 5: {
  m.contents=r.bytes()
  break
  }
  case 7: {
  m.nodeProperties=types[4].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function OutputFile$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.OutputFile: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.path!=null){
  m.path=String(d.path)
  }
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".build.bazel.remote.execution.v2.OutputFile.digest: object expected")
  m.digest=types[1].fromObject(d.digest,n+1)
  }
  if(d.isExecutable!=null){
  m.isExecutable=Boolean(d.isExecutable)
  }
  if(d.contents!=null){
  if(typeof d.contents==="string")
  util.base64.decode(d.contents,m.contents=util.newBuffer(util.base64.length(d.contents)),0)
  else if(d.contents.length >= 0)
  m.contents=d.contents
  }
  if(d.nodeProperties!=null){
  if(!util.isObject(d.nodeProperties))
  throw TypeError(".build.bazel.remote.execution.v2.OutputFile.nodeProperties: object expected")
  m.nodeProperties=types[4].fromObject(d.nodeProperties,n+1)
  }
  return m
},
toObject: function OutputFile$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.path=""
  d.digest=null
  d.isExecutable=false
  if(o.bytes===String)d.contents=""
  else{
  d.contents=[]
  if(o.bytes!==Array)d.contents=util.newBuffer(d.contents)
  }
  d.nodeProperties=null
  }
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path")){
  d.path=m.path
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[1].toObject(m.digest,o,q+1)
  }
  if(m.isExecutable!=null&&Object.hasOwnProperty.call(m,"isExecutable")){
  d.isExecutable=m.isExecutable
  }
  if(m.contents!=null&&Object.hasOwnProperty.call(m,"contents")){
  d.contents=o.bytes===String?util.base64.encode(m.contents,0,m.contents.length):o.bytes===Array?Array.prototype.slice.call(m.contents):m.contents
  }
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties")){
  d.nodeProperties=types[4].toObject(m.nodeProperties,o,q+1)
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, null, build_bazel_remote_execution_v2_Digest];
Object.assign(build_bazel_remote_execution_v2_OutputDirectory, {
ctor: function OutputDirectory(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function OutputDirectory$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path"))
  w.uint32(10).string(m.path)
  if(m.treeDigest!=null&&Object.hasOwnProperty.call(m,"treeDigest"))
  types[1].encode(m.treeDigest,w.uint32(26).fork(),q+1).ldelim()
  if(m.isTopologicallySorted!=null&&Object.hasOwnProperty.call(m,"isTopologicallySorted"))
  w.uint32(32).bool(m.isTopologicallySorted)
  if(m.rootDirectoryDigest!=null&&Object.hasOwnProperty.call(m,"rootDirectoryDigest"))
  types[3].encode(m.rootDirectoryDigest,w.uint32(42).fork(),q+1).ldelim()
  return w
},
decode: function OutputDirectory$decode(r,l,e,n){
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
  case 3: {
  m.treeDigest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.isTopologicallySorted=r.bool()
  break
  }
  case 5: {
  m.rootDirectoryDigest=types[3].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function OutputDirectory$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.OutputDirectory: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.path!=null){
  m.path=String(d.path)
  }
  if(d.treeDigest!=null){
  if(!util.isObject(d.treeDigest))
  throw TypeError(".build.bazel.remote.execution.v2.OutputDirectory.treeDigest: object expected")
  m.treeDigest=types[1].fromObject(d.treeDigest,n+1)
  }
  if(d.isTopologicallySorted!=null){
  m.isTopologicallySorted=Boolean(d.isTopologicallySorted)
  }
  if(d.rootDirectoryDigest!=null){
  if(!util.isObject(d.rootDirectoryDigest))
  throw TypeError(".build.bazel.remote.execution.v2.OutputDirectory.rootDirectoryDigest: object expected")
  m.rootDirectoryDigest=types[3].fromObject(d.rootDirectoryDigest,n+1)
  }
  return m
},
toObject: function OutputDirectory$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.path=""
  d.treeDigest=null
  d.isTopologicallySorted=false
  d.rootDirectoryDigest=null
  }
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path")){
  d.path=m.path
  }
  if(m.treeDigest!=null&&Object.hasOwnProperty.call(m,"treeDigest")){
  d.treeDigest=types[1].toObject(m.treeDigest,o,q+1)
  }
  if(m.isTopologicallySorted!=null&&Object.hasOwnProperty.call(m,"isTopologicallySorted")){
  d.isTopologicallySorted=m.isTopologicallySorted
  }
  if(m.rootDirectoryDigest!=null&&Object.hasOwnProperty.call(m,"rootDirectoryDigest")){
  d.rootDirectoryDigest=types[3].toObject(m.rootDirectoryDigest,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null, build_bazel_remote_execution_v2_NodeProperties];
Object.assign(build_bazel_remote_execution_v2_OutputSymlink, {
ctor: function OutputSymlink(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function OutputSymlink$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path"))
  w.uint32(10).string(m.path)
  if(m.target!=null&&Object.hasOwnProperty.call(m,"target"))
  w.uint32(18).string(m.target)
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties"))
  types[2].encode(m.nodeProperties,w.uint32(34).fork(),q+1).ldelim()
  return w
},
decode: function OutputSymlink$decode(r,l,e,n){
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
  m.target=r.string()
  break
  }
  case 4: {
  m.nodeProperties=types[2].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function OutputSymlink$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.OutputSymlink: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.path!=null){
  m.path=String(d.path)
  }
  if(d.target!=null){
  m.target=String(d.target)
  }
  if(d.nodeProperties!=null){
  if(!util.isObject(d.nodeProperties))
  throw TypeError(".build.bazel.remote.execution.v2.OutputSymlink.nodeProperties: object expected")
  m.nodeProperties=types[2].fromObject(d.nodeProperties,n+1)
  }
  return m
},
toObject: function OutputSymlink$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.path=""
  d.target=""
  d.nodeProperties=null
  }
  if(m.path!=null&&Object.hasOwnProperty.call(m,"path")){
  d.path=m.path
  }
  if(m.target!=null&&Object.hasOwnProperty.call(m,"target")){
  d.target=m.target
  }
  if(m.nodeProperties!=null&&Object.hasOwnProperty.call(m,"nodeProperties")){
  d.nodeProperties=types[2].toObject(m.nodeProperties,o,q+1)
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Directory, build_bazel_remote_execution_v2_Directory];
Object.assign(build_bazel_remote_execution_v2_Tree, {
ctor: function Tree(p){
  this.children=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Tree$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root"))
  types[0].encode(m.root,w.uint32(10).fork(),q+1).ldelim()
  if(m.children!=null&&m.children.length){
  for(var i=0;i<m.children.length;++i)
  types[1].encode(m.children[i],w.uint32(18).fork(),q+1).ldelim()
  }
  return w
},
decode: function Tree$decode(r,l,e,n){
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
  m.root=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  if(!(m.children&&m.children.length))
  m.children=[]
  m.children.push(types[1].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function Tree$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.Tree: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.root!=null){
  if(!util.isObject(d.root))
  throw TypeError(".build.bazel.remote.execution.v2.Tree.root: object expected")
  m.root=types[0].fromObject(d.root,n+1)
  }
  if(d.children){
  if(!Array.isArray(d.children))
  throw TypeError(".build.bazel.remote.execution.v2.Tree.children: array expected")
  m.children=[]
  for(var i=0;i<d.children.length;++i){
  if(!util.isObject(d.children[i]))
  throw TypeError(".build.bazel.remote.execution.v2.Tree.children: object expected")
  m.children[i]=types[1].fromObject(d.children[i],n+1)
  }
  }
  return m
},
toObject: function Tree$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.children=[]
  }
  if(o.defaults){
  d.root=null
  }
  if(m.root!=null&&Object.hasOwnProperty.call(m,"root")){
  d.root=types[0].toObject(m.root,o,q+1)
  }
  if(m.children&&m.children.length){
  d.children=[]
  for(var j=0;j<m.children.length;++j){
  d.children[j]=types[1].toObject(m.children[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, null, null, null, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_execution_v2_GetActionResultRequest, {
ctor: function GetActionResultRequest(p){
  this.inlineOutputFiles=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetActionResultRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest"))
  types[1].encode(m.actionDigest,w.uint32(18).fork(),q+1).ldelim()
  if(m.inlineStdout!=null&&Object.hasOwnProperty.call(m,"inlineStdout"))
  w.uint32(24).bool(m.inlineStdout)
  if(m.inlineStderr!=null&&Object.hasOwnProperty.call(m,"inlineStderr"))
  w.uint32(32).bool(m.inlineStderr)
  if(m.inlineOutputFiles!=null&&m.inlineOutputFiles.length){
  for(var i=0;i<m.inlineOutputFiles.length;++i)
  w.uint32(42).string(m.inlineOutputFiles[i])
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(48).int32(m.digestFunction)
  return w
},
decode: function GetActionResultRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.actionDigest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.inlineStdout=r.bool()
  break
  }
  case 4: {
  m.inlineStderr=r.bool()
  break
  }
  case 5: {
  if(!(m.inlineOutputFiles&&m.inlineOutputFiles.length))
  m.inlineOutputFiles=[]
  m.inlineOutputFiles.push(r.string())
  break
  }
  case 6: {
  m.digestFunction=r.int32()
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
fromObject: function GetActionResultRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.GetActionResultRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.actionDigest!=null){
  if(!util.isObject(d.actionDigest))
  throw TypeError(".build.bazel.remote.execution.v2.GetActionResultRequest.actionDigest: object expected")
  m.actionDigest=types[1].fromObject(d.actionDigest,n+1)
  }
  if(d.inlineStdout!=null){
  m.inlineStdout=Boolean(d.inlineStdout)
  }
  if(d.inlineStderr!=null){
  m.inlineStderr=Boolean(d.inlineStderr)
  }
  if(d.inlineOutputFiles){
  if(!Array.isArray(d.inlineOutputFiles))
  throw TypeError(".build.bazel.remote.execution.v2.GetActionResultRequest.inlineOutputFiles: array expected")
  m.inlineOutputFiles=[]
  for(var i=0;i<d.inlineOutputFiles.length;++i){
  m.inlineOutputFiles[i]=String(d.inlineOutputFiles[i])
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function GetActionResultRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.inlineOutputFiles=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.actionDigest=null
  d.inlineStdout=false
  d.inlineStderr=false
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest")){
  d.actionDigest=types[1].toObject(m.actionDigest,o,q+1)
  }
  if(m.inlineStdout!=null&&Object.hasOwnProperty.call(m,"inlineStdout")){
  d.inlineStdout=m.inlineStdout
  }
  if(m.inlineStderr!=null&&Object.hasOwnProperty.call(m,"inlineStderr")){
  d.inlineStderr=m.inlineStderr
  }
  if(m.inlineOutputFiles&&m.inlineOutputFiles.length){
  d.inlineOutputFiles=[]
  for(var j=0;j<m.inlineOutputFiles.length;++j){
  d.inlineOutputFiles[j]=m.inlineOutputFiles[j]
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[5].values[m.digestFunction]===undefined?m.digestFunction:types[5].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_ActionResult, build_bazel_remote_execution_v2_ResultsCachePolicy, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_execution_v2_UpdateActionResultRequest, {
ctor: function UpdateActionResultRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function UpdateActionResultRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest"))
  types[1].encode(m.actionDigest,w.uint32(18).fork(),q+1).ldelim()
  if(m.actionResult!=null&&Object.hasOwnProperty.call(m,"actionResult"))
  types[2].encode(m.actionResult,w.uint32(26).fork(),q+1).ldelim()
  if(m.resultsCachePolicy!=null&&Object.hasOwnProperty.call(m,"resultsCachePolicy"))
  types[3].encode(m.resultsCachePolicy,w.uint32(34).fork(),q+1).ldelim()
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(40).int32(m.digestFunction)
  return w
},
decode: function UpdateActionResultRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.actionDigest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.actionResult=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.resultsCachePolicy=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.digestFunction=r.int32()
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
fromObject: function UpdateActionResultRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.UpdateActionResultRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.actionDigest!=null){
  if(!util.isObject(d.actionDigest))
  throw TypeError(".build.bazel.remote.execution.v2.UpdateActionResultRequest.actionDigest: object expected")
  m.actionDigest=types[1].fromObject(d.actionDigest,n+1)
  }
  if(d.actionResult!=null){
  if(!util.isObject(d.actionResult))
  throw TypeError(".build.bazel.remote.execution.v2.UpdateActionResultRequest.actionResult: object expected")
  m.actionResult=types[2].fromObject(d.actionResult,n+1)
  }
  if(d.resultsCachePolicy!=null){
  if(!util.isObject(d.resultsCachePolicy))
  throw TypeError(".build.bazel.remote.execution.v2.UpdateActionResultRequest.resultsCachePolicy: object expected")
  m.resultsCachePolicy=types[3].fromObject(d.resultsCachePolicy,n+1)
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function UpdateActionResultRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.actionDigest=null
  d.actionResult=null
  d.resultsCachePolicy=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.actionDigest!=null&&Object.hasOwnProperty.call(m,"actionDigest")){
  d.actionDigest=types[1].toObject(m.actionDigest,o,q+1)
  }
  if(m.actionResult!=null&&Object.hasOwnProperty.call(m,"actionResult")){
  d.actionResult=types[2].toObject(m.actionResult,o,q+1)
  }
  if(m.resultsCachePolicy!=null&&Object.hasOwnProperty.call(m,"resultsCachePolicy")){
  d.resultsCachePolicy=types[3].toObject(m.resultsCachePolicy,o,q+1)
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[4].values[m.digestFunction]===undefined?m.digestFunction:types[4].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [null];
Object.assign(build_bazel_remote_execution_v2_ResultsCachePolicy, {
ctor: function ResultsCachePolicy(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ResultsCachePolicy$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.priority!=null&&Object.hasOwnProperty.call(m,"priority"))
  w.uint32(8).int32(m.priority)
  return w
},
decode: function ResultsCachePolicy$decode(r,l,e,n){
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
  m.priority=r.int32()
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
fromObject: function ResultsCachePolicy$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.ResultsCachePolicy: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.priority!=null){
  m.priority=d.priority|0
  }
  return m
},
toObject: function ResultsCachePolicy$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.priority=0
  }
  if(m.priority!=null&&Object.hasOwnProperty.call(m,"priority")){
  d.priority=m.priority
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_execution_v2_FindMissingBlobsRequest, {
ctor: function FindMissingBlobsRequest(p){
  this.blobDigests=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FindMissingBlobsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.blobDigests!=null&&m.blobDigests.length){
  for(var i=0;i<m.blobDigests.length;++i)
  types[1].encode(m.blobDigests[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(24).int32(m.digestFunction)
  return w
},
decode: function FindMissingBlobsRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  if(!(m.blobDigests&&m.blobDigests.length))
  m.blobDigests=[]
  m.blobDigests.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  m.digestFunction=r.int32()
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
fromObject: function FindMissingBlobsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.FindMissingBlobsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.blobDigests){
  if(!Array.isArray(d.blobDigests))
  throw TypeError(".build.bazel.remote.execution.v2.FindMissingBlobsRequest.blobDigests: array expected")
  m.blobDigests=[]
  for(var i=0;i<d.blobDigests.length;++i){
  if(!util.isObject(d.blobDigests[i]))
  throw TypeError(".build.bazel.remote.execution.v2.FindMissingBlobsRequest.blobDigests: object expected")
  m.blobDigests[i]=types[1].fromObject(d.blobDigests[i],n+1)
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function FindMissingBlobsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.blobDigests=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.blobDigests&&m.blobDigests.length){
  d.blobDigests=[]
  for(var j=0;j<m.blobDigests.length;++j){
  d.blobDigests[j]=types[1].toObject(m.blobDigests[j],o,q+1)
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[2].values[m.digestFunction]===undefined?m.digestFunction:types[2].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest];
Object.assign(build_bazel_remote_execution_v2_FindMissingBlobsResponse, {
ctor: function FindMissingBlobsResponse(p){
  this.missingBlobDigests=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FindMissingBlobsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.missingBlobDigests!=null&&m.missingBlobDigests.length){
  for(var i=0;i<m.missingBlobDigests.length;++i)
  types[0].encode(m.missingBlobDigests[i],w.uint32(18).fork(),q+1).ldelim()
  }
  return w
},
decode: function FindMissingBlobsResponse$decode(r,l,e,n){
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
  case 2: {
  if(!(m.missingBlobDigests&&m.missingBlobDigests.length))
  m.missingBlobDigests=[]
  m.missingBlobDigests.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function FindMissingBlobsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.FindMissingBlobsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.missingBlobDigests){
  if(!Array.isArray(d.missingBlobDigests))
  throw TypeError(".build.bazel.remote.execution.v2.FindMissingBlobsResponse.missingBlobDigests: array expected")
  m.missingBlobDigests=[]
  for(var i=0;i<d.missingBlobDigests.length;++i){
  if(!util.isObject(d.missingBlobDigests[i]))
  throw TypeError(".build.bazel.remote.execution.v2.FindMissingBlobsResponse.missingBlobDigests: object expected")
  m.missingBlobDigests[i]=types[0].fromObject(d.missingBlobDigests[i],n+1)
  }
  }
  return m
},
toObject: function FindMissingBlobsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.missingBlobDigests=[]
  }
  if(m.missingBlobDigests&&m.missingBlobDigests.length){
  d.missingBlobDigests=[]
  for(var j=0;j<m.missingBlobDigests.length;++j){
  d.missingBlobDigests[j]=types[0].toObject(m.missingBlobDigests[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_Request, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_execution_v2_BatchUpdateBlobsRequest, {
ctor: function BatchUpdateBlobsRequest(p){
  this.requests=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BatchUpdateBlobsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.requests!=null&&m.requests.length){
  for(var i=0;i<m.requests.length;++i)
  types[1].encode(m.requests[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(40).int32(m.digestFunction)
  return w
},
decode: function BatchUpdateBlobsRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  if(!(m.requests&&m.requests.length))
  m.requests=[]
  m.requests.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 5: {
  m.digestFunction=r.int32()
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
fromObject: function BatchUpdateBlobsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.requests){
  if(!Array.isArray(d.requests))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsRequest.requests: array expected")
  m.requests=[]
  for(var i=0;i<d.requests.length;++i){
  if(!util.isObject(d.requests[i]))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsRequest.requests: object expected")
  m.requests[i]=types[1].fromObject(d.requests[i],n+1)
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function BatchUpdateBlobsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.requests=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.requests&&m.requests.length){
  d.requests=[]
  for(var j=0;j<m.requests.length;++j){
  d.requests[j]=types[1].toObject(m.requests[j],o,q+1)
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[2].values[m.digestFunction]===undefined?m.digestFunction:types[2].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, null, { values: Object.assign(Object.create({"0":"IDENTITY","1":"ZSTD","2":"DEFLATE","3":"BROTLI"}), {"IDENTITY":0,"ZSTD":1,"DEFLATE":2,"BROTLI":3}) }];
Object.assign(build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_Request, {
ctor: function Request(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Request$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[0].encode(m.digest,w.uint32(10).fork(),q+1).ldelim()
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(18).bytes(m.data)
  if(m.compressor!=null&&Object.hasOwnProperty.call(m,"compressor"))
  w.uint32(24).int32(m.compressor)
  return w
},
decode: function Request$decode(r,l,e,n){
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
  m.digest=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.data=r.bytes()
  break
  }
  case 3: {
  m.compressor=r.int32()
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
fromObject: function Request$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsRequest.Request: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsRequest.Request.digest: object expected")
  m.digest=types[0].fromObject(d.digest,n+1)
  }
  if(d.data!=null){
  if(typeof d.data==="string")
  util.base64.decode(d.data,m.data=util.newBuffer(util.base64.length(d.data)),0)
  else if(d.data.length >= 0)
  m.data=d.data
  }
  switch(d.compressor){
  default:
  if(typeof(d.compressor)==="number"){m.compressor=d.compressor;break}
  break
  case"IDENTITY":
  case 0:
  m.compressor=0
  break
  case"ZSTD":
  case 1:
  m.compressor=1
  break
  case"DEFLATE":
  case 2:
  m.compressor=2
  break
  case"BROTLI":
  case 3:
  m.compressor=3
  break
  }
  return m
},
toObject: function Request$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.digest=null
  if(o.bytes===String)d.data=""
  else{
  d.data=[]
  if(o.bytes!==Array)d.data=util.newBuffer(d.data)
  }
  d.compressor=o.enums===String?"IDENTITY":0
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[0].toObject(m.digest,o,q+1)
  }
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data")){
  d.data=o.bytes===String?util.base64.encode(m.data,0,m.data.length):o.bytes===Array?Array.prototype.slice.call(m.data):m.data
  }
  if(m.compressor!=null&&Object.hasOwnProperty.call(m,"compressor")){
  d.compressor=o.enums===String?(types[2].values[m.compressor]===undefined?m.compressor:types[2].values[m.compressor]):m.compressor
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_BatchUpdateBlobsResponse_Response];
Object.assign(build_bazel_remote_execution_v2_BatchUpdateBlobsResponse, {
ctor: function BatchUpdateBlobsResponse(p){
  this.responses=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BatchUpdateBlobsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.responses!=null&&m.responses.length){
  for(var i=0;i<m.responses.length;++i)
  types[0].encode(m.responses[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function BatchUpdateBlobsResponse$decode(r,l,e,n){
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
  if(!(m.responses&&m.responses.length))
  m.responses=[]
  m.responses.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function BatchUpdateBlobsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.responses){
  if(!Array.isArray(d.responses))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsResponse.responses: array expected")
  m.responses=[]
  for(var i=0;i<d.responses.length;++i){
  if(!util.isObject(d.responses[i]))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsResponse.responses: object expected")
  m.responses[i]=types[0].fromObject(d.responses[i],n+1)
  }
  }
  return m
},
toObject: function BatchUpdateBlobsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.responses=[]
  }
  if(m.responses&&m.responses.length){
  d.responses=[]
  for(var j=0;j<m.responses.length;++j){
  d.responses[j]=types[0].toObject(m.responses[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, google_rpc_Status];
Object.assign(build_bazel_remote_execution_v2_BatchUpdateBlobsResponse_Response, {
ctor: function Response(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Response$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[0].encode(m.digest,w.uint32(10).fork(),q+1).ldelim()
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status"))
  types[1].encode(m.status,w.uint32(18).fork(),q+1).ldelim()
  return w
},
decode: function Response$decode(r,l,e,n){
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
  m.digest=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.status=types[1].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function Response$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsResponse.Response: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsResponse.Response.digest: object expected")
  m.digest=types[0].fromObject(d.digest,n+1)
  }
  if(d.status!=null){
  if(!util.isObject(d.status))
  throw TypeError(".build.bazel.remote.execution.v2.BatchUpdateBlobsResponse.Response.status: object expected")
  m.status=types[1].fromObject(d.status,n+1)
  }
  return m
},
toObject: function Response$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.digest=null
  d.status=null
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[0].toObject(m.digest,o,q+1)
  }
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status")){
  d.status=types[1].toObject(m.status,o,q+1)
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(google_rpc_Status, {
ctor: function Status(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Status$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code"))
  w.uint32(8).int32(m.code)
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message"))
  w.uint32(18).string(m.message)
  return w
},
decode: function Status$decode(r,l,e,n){
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
  m.code=r.int32()
  break
  }
  case 2: {
  m.message=r.string()
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
fromObject: function Status$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".google.rpc.Status: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.code!=null){
  m.code=d.code|0
  }
  if(d.message!=null){
  m.message=String(d.message)
  }
  return m
},
toObject: function Status$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.code=0
  d.message=""
  }
  if(m.code!=null&&Object.hasOwnProperty.call(m,"code")){
  d.code=m.code
  }
  if(m.message!=null&&Object.hasOwnProperty.call(m,"message")){
  d.message=m.message
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"IDENTITY","1":"ZSTD","2":"DEFLATE","3":"BROTLI"}), {"IDENTITY":0,"ZSTD":1,"DEFLATE":2,"BROTLI":3}) }, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_execution_v2_BatchReadBlobsRequest, {
ctor: function BatchReadBlobsRequest(p){
  this.digests=[]
  this.acceptableCompressors=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BatchReadBlobsRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.digests!=null&&m.digests.length){
  for(var i=0;i<m.digests.length;++i)
  types[1].encode(m.digests[i],w.uint32(18).fork(),q+1).ldelim()
  }
  if(m.acceptableCompressors!=null&&m.acceptableCompressors.length){
  w.uint32(26).fork()
  for(var i=0;i<m.acceptableCompressors.length;++i)
  w.int32(m.acceptableCompressors[i])
  w.ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(32).int32(m.digestFunction)
  return w
},
decode: function BatchReadBlobsRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  if(!(m.digests&&m.digests.length))
  m.digests=[]
  m.digests.push(types[1].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 3: {
  if(!(m.acceptableCompressors&&m.acceptableCompressors.length))
  m.acceptableCompressors=[]
  if((t&7)===2){
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  while(r.pos<c2)
  m.acceptableCompressors.push(r.int32())
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  }else
  m.acceptableCompressors.push(r.int32())
  break
  }
  case 4: {
  m.digestFunction=r.int32()
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
fromObject: function BatchReadBlobsRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.digests){
  if(!Array.isArray(d.digests))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsRequest.digests: array expected")
  m.digests=[]
  for(var i=0;i<d.digests.length;++i){
  if(!util.isObject(d.digests[i]))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsRequest.digests: object expected")
  m.digests[i]=types[1].fromObject(d.digests[i],n+1)
  }
  }
  if(d.acceptableCompressors){
  if(!Array.isArray(d.acceptableCompressors))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsRequest.acceptableCompressors: array expected")
  m.acceptableCompressors=[]
  for(var i=0;i<d.acceptableCompressors.length;++i){
  switch(d.acceptableCompressors[i]){
  default:
  if(typeof(d.acceptableCompressors[i])==="number"){m.acceptableCompressors[i]=d.acceptableCompressors[i];break}
  case"IDENTITY":
  case 0:
  m.acceptableCompressors[i]=0
  break
  case"ZSTD":
  case 1:
  m.acceptableCompressors[i]=1
  break
  case"DEFLATE":
  case 2:
  m.acceptableCompressors[i]=2
  break
  case"BROTLI":
  case 3:
  m.acceptableCompressors[i]=3
  break
  }
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function BatchReadBlobsRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.digests=[]
  d.acceptableCompressors=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.digests&&m.digests.length){
  d.digests=[]
  for(var j=0;j<m.digests.length;++j){
  d.digests[j]=types[1].toObject(m.digests[j],o,q+1)
  }
  }
  if(m.acceptableCompressors&&m.acceptableCompressors.length){
  d.acceptableCompressors=[]
  for(var j=0;j<m.acceptableCompressors.length;++j){
  d.acceptableCompressors[j]=o.enums===String?(types[2].values[m.acceptableCompressors[j]]===undefined?m.acceptableCompressors[j]:types[2].values[m.acceptableCompressors[j]]):m.acceptableCompressors[j]
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[3].values[m.digestFunction]===undefined?m.digestFunction:types[3].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_BatchReadBlobsResponse_Response];
Object.assign(build_bazel_remote_execution_v2_BatchReadBlobsResponse, {
ctor: function BatchReadBlobsResponse(p){
  this.responses=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function BatchReadBlobsResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.responses!=null&&m.responses.length){
  for(var i=0;i<m.responses.length;++i)
  types[0].encode(m.responses[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function BatchReadBlobsResponse$decode(r,l,e,n){
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
  if(!(m.responses&&m.responses.length))
  m.responses=[]
  m.responses.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function BatchReadBlobsResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.responses){
  if(!Array.isArray(d.responses))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsResponse.responses: array expected")
  m.responses=[]
  for(var i=0;i<d.responses.length;++i){
  if(!util.isObject(d.responses[i]))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsResponse.responses: object expected")
  m.responses[i]=types[0].fromObject(d.responses[i],n+1)
  }
  }
  return m
},
toObject: function BatchReadBlobsResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.responses=[]
  }
  if(m.responses&&m.responses.length){
  d.responses=[]
  for(var j=0;j<m.responses.length;++j){
  d.responses[j]=types[0].toObject(m.responses[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, null, google_rpc_Status, { values: Object.assign(Object.create({"0":"IDENTITY","1":"ZSTD","2":"DEFLATE","3":"BROTLI"}), {"IDENTITY":0,"ZSTD":1,"DEFLATE":2,"BROTLI":3}) }];
Object.assign(build_bazel_remote_execution_v2_BatchReadBlobsResponse_Response, {
ctor: function Response(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Response$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest"))
  types[0].encode(m.digest,w.uint32(10).fork(),q+1).ldelim()
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data"))
  w.uint32(18).bytes(m.data)
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status"))
  types[2].encode(m.status,w.uint32(26).fork(),q+1).ldelim()
  if(m.compressor!=null&&Object.hasOwnProperty.call(m,"compressor"))
  w.uint32(32).int32(m.compressor)
  return w
},
decode: function Response$decode(r,l,e,n){
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
  m.digest=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 2: {
  m.data=r.bytes()
  break
  }
  case 3: {
  m.status=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.compressor=r.int32()
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
fromObject: function Response$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsResponse.Response: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.digest!=null){
  if(!util.isObject(d.digest))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsResponse.Response.digest: object expected")
  m.digest=types[0].fromObject(d.digest,n+1)
  }
  if(d.data!=null){
  if(typeof d.data==="string")
  util.base64.decode(d.data,m.data=util.newBuffer(util.base64.length(d.data)),0)
  else if(d.data.length >= 0)
  m.data=d.data
  }
  if(d.status!=null){
  if(!util.isObject(d.status))
  throw TypeError(".build.bazel.remote.execution.v2.BatchReadBlobsResponse.Response.status: object expected")
  m.status=types[2].fromObject(d.status,n+1)
  }
  switch(d.compressor){
  default:
  if(typeof(d.compressor)==="number"){m.compressor=d.compressor;break}
  break
  case"IDENTITY":
  case 0:
  m.compressor=0
  break
  case"ZSTD":
  case 1:
  m.compressor=1
  break
  case"DEFLATE":
  case 2:
  m.compressor=2
  break
  case"BROTLI":
  case 3:
  m.compressor=3
  break
  }
  return m
},
toObject: function Response$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.digest=null
  if(o.bytes===String)d.data=""
  else{
  d.data=[]
  if(o.bytes!==Array)d.data=util.newBuffer(d.data)
  }
  d.status=null
  d.compressor=o.enums===String?"IDENTITY":0
  }
  if(m.digest!=null&&Object.hasOwnProperty.call(m,"digest")){
  d.digest=types[0].toObject(m.digest,o,q+1)
  }
  if(m.data!=null&&Object.hasOwnProperty.call(m,"data")){
  d.data=o.bytes===String?util.base64.encode(m.data,0,m.data.length):o.bytes===Array?Array.prototype.slice.call(m.data):m.data
  }
  if(m.status!=null&&Object.hasOwnProperty.call(m,"status")){
  d.status=types[2].toObject(m.status,o,q+1)
  }
  if(m.compressor!=null&&Object.hasOwnProperty.call(m,"compressor")){
  d.compressor=o.enums===String?(types[3].values[m.compressor]===undefined?m.compressor:types[3].values[m.compressor]):m.compressor
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, null, null, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }];
Object.assign(build_bazel_remote_execution_v2_GetTreeRequest, {
ctor: function GetTreeRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetTreeRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.rootDigest!=null&&Object.hasOwnProperty.call(m,"rootDigest"))
  types[1].encode(m.rootDigest,w.uint32(18).fork(),q+1).ldelim()
  if(m.pageSize!=null&&Object.hasOwnProperty.call(m,"pageSize"))
  w.uint32(24).int32(m.pageSize)
  if(m.pageToken!=null&&Object.hasOwnProperty.call(m,"pageToken"))
  w.uint32(34).string(m.pageToken)
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(40).int32(m.digestFunction)
  return w
},
decode: function GetTreeRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.rootDigest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.pageSize=r.int32()
  break
  }
  case 4: {
  m.pageToken=r.string()
  break
  }
  case 5: {
  m.digestFunction=r.int32()
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
fromObject: function GetTreeRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.GetTreeRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.rootDigest!=null){
  if(!util.isObject(d.rootDigest))
  throw TypeError(".build.bazel.remote.execution.v2.GetTreeRequest.rootDigest: object expected")
  m.rootDigest=types[1].fromObject(d.rootDigest,n+1)
  }
  if(d.pageSize!=null){
  m.pageSize=d.pageSize|0
  }
  if(d.pageToken!=null){
  m.pageToken=String(d.pageToken)
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  return m
},
toObject: function GetTreeRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.rootDigest=null
  d.pageSize=0
  d.pageToken=""
  d.digestFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.rootDigest!=null&&Object.hasOwnProperty.call(m,"rootDigest")){
  d.rootDigest=types[1].toObject(m.rootDigest,o,q+1)
  }
  if(m.pageSize!=null&&Object.hasOwnProperty.call(m,"pageSize")){
  d.pageSize=m.pageSize
  }
  if(m.pageToken!=null&&Object.hasOwnProperty.call(m,"pageToken")){
  d.pageToken=m.pageToken
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[4].values[m.digestFunction]===undefined?m.digestFunction:types[4].values[m.digestFunction]):m.digestFunction
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Directory, null];
Object.assign(build_bazel_remote_execution_v2_GetTreeResponse, {
ctor: function GetTreeResponse(p){
  this.directories=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetTreeResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.directories!=null&&m.directories.length){
  for(var i=0;i<m.directories.length;++i)
  types[0].encode(m.directories[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.nextPageToken!=null&&Object.hasOwnProperty.call(m,"nextPageToken"))
  w.uint32(18).string(m.nextPageToken)
  return w
},
decode: function GetTreeResponse$decode(r,l,e,n){
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
  if(!(m.directories&&m.directories.length))
  m.directories=[]
  m.directories.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  m.nextPageToken=r.string()
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
fromObject: function GetTreeResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.GetTreeResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.directories){
  if(!Array.isArray(d.directories))
  throw TypeError(".build.bazel.remote.execution.v2.GetTreeResponse.directories: array expected")
  m.directories=[]
  for(var i=0;i<d.directories.length;++i){
  if(!util.isObject(d.directories[i]))
  throw TypeError(".build.bazel.remote.execution.v2.GetTreeResponse.directories: object expected")
  m.directories[i]=types[0].fromObject(d.directories[i],n+1)
  }
  }
  if(d.nextPageToken!=null){
  m.nextPageToken=String(d.nextPageToken)
  }
  return m
},
toObject: function GetTreeResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.directories=[]
  }
  if(o.defaults){
  d.nextPageToken=""
  }
  if(m.directories&&m.directories.length){
  d.directories=[]
  for(var j=0;j<m.directories.length;++j){
  d.directories[j]=types[0].toObject(m.directories[j],o,q+1)
  }
  }
  if(m.nextPageToken!=null&&Object.hasOwnProperty.call(m,"nextPageToken")){
  d.nextPageToken=m.nextPageToken
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"FAST_CDC_2020","2":"REP_MAX_CDC"}), {"UNKNOWN":0,"FAST_CDC_2020":1,"REP_MAX_CDC":2}) }];
Object.assign(build_bazel_remote_execution_v2_SplitBlobRequest, {
ctor: function SplitBlobRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SplitBlobRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest"))
  types[1].encode(m.blobDigest,w.uint32(18).fork(),q+1).ldelim()
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(24).int32(m.digestFunction)
  if(m.chunkingFunction!=null&&Object.hasOwnProperty.call(m,"chunkingFunction"))
  w.uint32(32).int32(m.chunkingFunction)
  return w
},
decode: function SplitBlobRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.blobDigest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.digestFunction=r.int32()
  break
  }
  case 4: {
  m.chunkingFunction=r.int32()
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
fromObject: function SplitBlobRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.SplitBlobRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.blobDigest!=null){
  if(!util.isObject(d.blobDigest))
  throw TypeError(".build.bazel.remote.execution.v2.SplitBlobRequest.blobDigest: object expected")
  m.blobDigest=types[1].fromObject(d.blobDigest,n+1)
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  switch(d.chunkingFunction){
  default:
  if(typeof(d.chunkingFunction)==="number"){m.chunkingFunction=d.chunkingFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.chunkingFunction=0
  break
  case"FAST_CDC_2020":
  case 1:
  m.chunkingFunction=1
  break
  case"REP_MAX_CDC":
  case 2:
  m.chunkingFunction=2
  break
  }
  return m
},
toObject: function SplitBlobRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  d.blobDigest=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  d.chunkingFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest")){
  d.blobDigest=types[1].toObject(m.blobDigest,o,q+1)
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[2].values[m.digestFunction]===undefined?m.digestFunction:types[2].values[m.digestFunction]):m.digestFunction
  }
  if(m.chunkingFunction!=null&&Object.hasOwnProperty.call(m,"chunkingFunction")){
  d.chunkingFunction=o.enums===String?(types[3].values[m.chunkingFunction]===undefined?m.chunkingFunction:types[3].values[m.chunkingFunction]):m.chunkingFunction
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"FAST_CDC_2020","2":"REP_MAX_CDC"}), {"UNKNOWN":0,"FAST_CDC_2020":1,"REP_MAX_CDC":2}) }];
Object.assign(build_bazel_remote_execution_v2_SplitBlobResponse, {
ctor: function SplitBlobResponse(p){
  this.chunkDigests=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SplitBlobResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.chunkDigests!=null&&m.chunkDigests.length){
  for(var i=0;i<m.chunkDigests.length;++i)
  types[0].encode(m.chunkDigests[i],w.uint32(10).fork(),q+1).ldelim()
  }
  if(m.chunkingFunction!=null&&Object.hasOwnProperty.call(m,"chunkingFunction"))
  w.uint32(16).int32(m.chunkingFunction)
  return w
},
decode: function SplitBlobResponse$decode(r,l,e,n){
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
  if(!(m.chunkDigests&&m.chunkDigests.length))
  m.chunkDigests=[]
  m.chunkDigests.push(types[0].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 2: {
  m.chunkingFunction=r.int32()
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
fromObject: function SplitBlobResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.SplitBlobResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.chunkDigests){
  if(!Array.isArray(d.chunkDigests))
  throw TypeError(".build.bazel.remote.execution.v2.SplitBlobResponse.chunkDigests: array expected")
  m.chunkDigests=[]
  for(var i=0;i<d.chunkDigests.length;++i){
  if(!util.isObject(d.chunkDigests[i]))
  throw TypeError(".build.bazel.remote.execution.v2.SplitBlobResponse.chunkDigests: object expected")
  m.chunkDigests[i]=types[0].fromObject(d.chunkDigests[i],n+1)
  }
  }
  switch(d.chunkingFunction){
  default:
  if(typeof(d.chunkingFunction)==="number"){m.chunkingFunction=d.chunkingFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.chunkingFunction=0
  break
  case"FAST_CDC_2020":
  case 1:
  m.chunkingFunction=1
  break
  case"REP_MAX_CDC":
  case 2:
  m.chunkingFunction=2
  break
  }
  return m
},
toObject: function SplitBlobResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.chunkDigests=[]
  }
  if(o.defaults){
  d.chunkingFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.chunkDigests&&m.chunkDigests.length){
  d.chunkDigests=[]
  for(var j=0;j<m.chunkDigests.length;++j){
  d.chunkDigests[j]=types[0].toObject(m.chunkDigests[j],o,q+1)
  }
  }
  if(m.chunkingFunction!=null&&Object.hasOwnProperty.call(m,"chunkingFunction")){
  d.chunkingFunction=o.enums===String?(types[1].values[m.chunkingFunction]===undefined?m.chunkingFunction:types[1].values[m.chunkingFunction]):m.chunkingFunction
  }
  return d
},
});
}

{
const types = [null, build_bazel_remote_execution_v2_Digest, build_bazel_remote_execution_v2_Digest, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"FAST_CDC_2020","2":"REP_MAX_CDC"}), {"UNKNOWN":0,"FAST_CDC_2020":1,"REP_MAX_CDC":2}) }];
Object.assign(build_bazel_remote_execution_v2_SpliceBlobRequest, {
ctor: function SpliceBlobRequest(p){
  this.chunkDigests=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SpliceBlobRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest"))
  types[1].encode(m.blobDigest,w.uint32(18).fork(),q+1).ldelim()
  if(m.chunkDigests!=null&&m.chunkDigests.length){
  for(var i=0;i<m.chunkDigests.length;++i)
  types[2].encode(m.chunkDigests[i],w.uint32(26).fork(),q+1).ldelim()
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction"))
  w.uint32(32).int32(m.digestFunction)
  if(m.chunkingFunction!=null&&Object.hasOwnProperty.call(m,"chunkingFunction"))
  w.uint32(40).int32(m.chunkingFunction)
  return w
},
decode: function SpliceBlobRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
  break
  }
  case 2: {
  m.blobDigest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  if(!(m.chunkDigests&&m.chunkDigests.length))
  m.chunkDigests=[]
  m.chunkDigests.push(types[2].decode(r,r.uint32(),undefined,n+1))
  break
  }
  case 4: {
  m.digestFunction=r.int32()
  break
  }
  case 5: {
  m.chunkingFunction=r.int32()
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
fromObject: function SpliceBlobRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.SpliceBlobRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  if(d.blobDigest!=null){
  if(!util.isObject(d.blobDigest))
  throw TypeError(".build.bazel.remote.execution.v2.SpliceBlobRequest.blobDigest: object expected")
  m.blobDigest=types[1].fromObject(d.blobDigest,n+1)
  }
  if(d.chunkDigests){
  if(!Array.isArray(d.chunkDigests))
  throw TypeError(".build.bazel.remote.execution.v2.SpliceBlobRequest.chunkDigests: array expected")
  m.chunkDigests=[]
  for(var i=0;i<d.chunkDigests.length;++i){
  if(!util.isObject(d.chunkDigests[i]))
  throw TypeError(".build.bazel.remote.execution.v2.SpliceBlobRequest.chunkDigests: object expected")
  m.chunkDigests[i]=types[2].fromObject(d.chunkDigests[i],n+1)
  }
  }
  switch(d.digestFunction){
  default:
  if(typeof(d.digestFunction)==="number"){m.digestFunction=d.digestFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.digestFunction=0
  break
  case"SHA256":
  case 1:
  m.digestFunction=1
  break
  case"SHA1":
  case 2:
  m.digestFunction=2
  break
  case"MD5":
  case 3:
  m.digestFunction=3
  break
  case"VSO":
  case 4:
  m.digestFunction=4
  break
  case"SHA384":
  case 5:
  m.digestFunction=5
  break
  case"SHA512":
  case 6:
  m.digestFunction=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunction=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunction=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunction=9
  break
  }
  switch(d.chunkingFunction){
  default:
  if(typeof(d.chunkingFunction)==="number"){m.chunkingFunction=d.chunkingFunction;break}
  break
  case"UNKNOWN":
  case 0:
  m.chunkingFunction=0
  break
  case"FAST_CDC_2020":
  case 1:
  m.chunkingFunction=1
  break
  case"REP_MAX_CDC":
  case 2:
  m.chunkingFunction=2
  break
  }
  return m
},
toObject: function SpliceBlobRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.chunkDigests=[]
  }
  if(o.defaults){
  d.instanceName=""
  d.blobDigest=null
  d.digestFunction=o.enums===String?"UNKNOWN":0
  d.chunkingFunction=o.enums===String?"UNKNOWN":0
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest")){
  d.blobDigest=types[1].toObject(m.blobDigest,o,q+1)
  }
  if(m.chunkDigests&&m.chunkDigests.length){
  d.chunkDigests=[]
  for(var j=0;j<m.chunkDigests.length;++j){
  d.chunkDigests[j]=types[2].toObject(m.chunkDigests[j],o,q+1)
  }
  }
  if(m.digestFunction!=null&&Object.hasOwnProperty.call(m,"digestFunction")){
  d.digestFunction=o.enums===String?(types[3].values[m.digestFunction]===undefined?m.digestFunction:types[3].values[m.digestFunction]):m.digestFunction
  }
  if(m.chunkingFunction!=null&&Object.hasOwnProperty.call(m,"chunkingFunction")){
  d.chunkingFunction=o.enums===String?(types[4].values[m.chunkingFunction]===undefined?m.chunkingFunction:types[4].values[m.chunkingFunction]):m.chunkingFunction
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_Digest];
Object.assign(build_bazel_remote_execution_v2_SpliceBlobResponse, {
ctor: function SpliceBlobResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SpliceBlobResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest"))
  types[0].encode(m.blobDigest,w.uint32(10).fork(),q+1).ldelim()
  return w
},
decode: function SpliceBlobResponse$decode(r,l,e,n){
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
  m.blobDigest=types[0].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function SpliceBlobResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.SpliceBlobResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.blobDigest!=null){
  if(!util.isObject(d.blobDigest))
  throw TypeError(".build.bazel.remote.execution.v2.SpliceBlobResponse.blobDigest: object expected")
  m.blobDigest=types[0].fromObject(d.blobDigest,n+1)
  }
  return m
},
toObject: function SpliceBlobResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.blobDigest=null
  }
  if(m.blobDigest!=null&&Object.hasOwnProperty.call(m,"blobDigest")){
  d.blobDigest=types[0].toObject(m.blobDigest,o,q+1)
  }
  return d
},
});
}

{
const types = [null];
Object.assign(build_bazel_remote_execution_v2_GetCapabilitiesRequest, {
ctor: function GetCapabilitiesRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function GetCapabilitiesRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName"))
  w.uint32(10).string(m.instanceName)
  return w
},
decode: function GetCapabilitiesRequest$decode(r,l,e,n){
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
  m.instanceName=r.string()
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
fromObject: function GetCapabilitiesRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.GetCapabilitiesRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.instanceName!=null){
  m.instanceName=String(d.instanceName)
  }
  return m
},
toObject: function GetCapabilitiesRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.instanceName=""
  }
  if(m.instanceName!=null&&Object.hasOwnProperty.call(m,"instanceName")){
  d.instanceName=m.instanceName
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_CacheCapabilities, build_bazel_semver_SemVer, build_bazel_semver_SemVer, build_bazel_semver_SemVer];
Object.assign(build_bazel_remote_execution_v2_ServerCapabilities, {
ctor: function ServerCapabilities(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ServerCapabilities$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.cacheCapabilities!=null&&Object.hasOwnProperty.call(m,"cacheCapabilities"))
  types[0].encode(m.cacheCapabilities,w.uint32(10).fork(),q+1).ldelim()
  if(m.deprecatedApiVersion!=null&&Object.hasOwnProperty.call(m,"deprecatedApiVersion"))
  types[1].encode(m.deprecatedApiVersion,w.uint32(26).fork(),q+1).ldelim()
  if(m.lowApiVersion!=null&&Object.hasOwnProperty.call(m,"lowApiVersion"))
  types[2].encode(m.lowApiVersion,w.uint32(34).fork(),q+1).ldelim()
  if(m.highApiVersion!=null&&Object.hasOwnProperty.call(m,"highApiVersion"))
  types[3].encode(m.highApiVersion,w.uint32(42).fork(),q+1).ldelim()
  return w
},
decode: function ServerCapabilities$decode(r,l,e,n){
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
  m.cacheCapabilities=types[0].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.deprecatedApiVersion=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.lowApiVersion=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.highApiVersion=types[3].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function ServerCapabilities$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.ServerCapabilities: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.cacheCapabilities!=null){
  if(!util.isObject(d.cacheCapabilities))
  throw TypeError(".build.bazel.remote.execution.v2.ServerCapabilities.cacheCapabilities: object expected")
  m.cacheCapabilities=types[0].fromObject(d.cacheCapabilities,n+1)
  }
  if(d.deprecatedApiVersion!=null){
  if(!util.isObject(d.deprecatedApiVersion))
  throw TypeError(".build.bazel.remote.execution.v2.ServerCapabilities.deprecatedApiVersion: object expected")
  m.deprecatedApiVersion=types[1].fromObject(d.deprecatedApiVersion,n+1)
  }
  if(d.lowApiVersion!=null){
  if(!util.isObject(d.lowApiVersion))
  throw TypeError(".build.bazel.remote.execution.v2.ServerCapabilities.lowApiVersion: object expected")
  m.lowApiVersion=types[2].fromObject(d.lowApiVersion,n+1)
  }
  if(d.highApiVersion!=null){
  if(!util.isObject(d.highApiVersion))
  throw TypeError(".build.bazel.remote.execution.v2.ServerCapabilities.highApiVersion: object expected")
  m.highApiVersion=types[3].fromObject(d.highApiVersion,n+1)
  }
  return m
},
toObject: function ServerCapabilities$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.cacheCapabilities=null
  d.deprecatedApiVersion=null
  d.lowApiVersion=null
  d.highApiVersion=null
  }
  if(m.cacheCapabilities!=null&&Object.hasOwnProperty.call(m,"cacheCapabilities")){
  d.cacheCapabilities=types[0].toObject(m.cacheCapabilities,o,q+1)
  }
  if(m.deprecatedApiVersion!=null&&Object.hasOwnProperty.call(m,"deprecatedApiVersion")){
  d.deprecatedApiVersion=types[1].toObject(m.deprecatedApiVersion,o,q+1)
  }
  if(m.lowApiVersion!=null&&Object.hasOwnProperty.call(m,"lowApiVersion")){
  d.lowApiVersion=types[2].toObject(m.lowApiVersion,o,q+1)
  }
  if(m.highApiVersion!=null&&Object.hasOwnProperty.call(m,"highApiVersion")){
  d.highApiVersion=types[3].toObject(m.highApiVersion,o,q+1)
  }
  return d
},
});
}

{
const types = [{ values: Object.assign(Object.create({"0":"UNKNOWN","1":"SHA256","2":"SHA1","3":"MD5","4":"VSO","5":"SHA384","6":"SHA512","7":"MURMUR3","8":"SHA256TREE","9":"BLAKE3"}), {"UNKNOWN":0,"SHA256":1,"SHA1":2,"MD5":3,"VSO":4,"SHA384":5,"SHA512":6,"MURMUR3":7,"SHA256TREE":8,"BLAKE3":9}) }, build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities, build_bazel_remote_execution_v2_PriorityCapabilities, null, { values: Object.assign(Object.create({"0":"UNKNOWN","1":"DISALLOWED","2":"ALLOWED"}), {"UNKNOWN":0,"DISALLOWED":1,"ALLOWED":2}) }, { values: Object.assign(Object.create({"0":"IDENTITY","1":"ZSTD","2":"DEFLATE","3":"BROTLI"}), {"IDENTITY":0,"ZSTD":1,"DEFLATE":2,"BROTLI":3}) }, { values: Object.assign(Object.create({"0":"IDENTITY","1":"ZSTD","2":"DEFLATE","3":"BROTLI"}), {"IDENTITY":0,"ZSTD":1,"DEFLATE":2,"BROTLI":3}) }, null, null, null, build_bazel_remote_execution_v2_FastCdc2020Params];
Object.assign(build_bazel_remote_execution_v2_CacheCapabilities, {
ctor: function CacheCapabilities(p){
  this.digestFunctions=[]
  this.supportedCompressors=[]
  this.supportedBatchUpdateCompressors=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function CacheCapabilities$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.digestFunctions!=null&&m.digestFunctions.length){
  w.uint32(10).fork()
  for(var i=0;i<m.digestFunctions.length;++i)
  w.int32(m.digestFunctions[i])
  w.ldelim()
  }
  if(m.actionCacheUpdateCapabilities!=null&&Object.hasOwnProperty.call(m,"actionCacheUpdateCapabilities"))
  types[1].encode(m.actionCacheUpdateCapabilities,w.uint32(18).fork(),q+1).ldelim()
  if(m.cachePriorityCapabilities!=null&&Object.hasOwnProperty.call(m,"cachePriorityCapabilities"))
  types[2].encode(m.cachePriorityCapabilities,w.uint32(26).fork(),q+1).ldelim()
  if(m.maxBatchTotalSizeBytes!=null&&Object.hasOwnProperty.call(m,"maxBatchTotalSizeBytes"))
  w.uint32(32).int64(m.maxBatchTotalSizeBytes)
  if(m.symlinkAbsolutePathStrategy!=null&&Object.hasOwnProperty.call(m,"symlinkAbsolutePathStrategy"))
  w.uint32(40).int32(m.symlinkAbsolutePathStrategy)
  if(m.supportedCompressors!=null&&m.supportedCompressors.length){
  w.uint32(50).fork()
  for(var i=0;i<m.supportedCompressors.length;++i)
  w.int32(m.supportedCompressors[i])
  w.ldelim()
  }
  if(m.supportedBatchUpdateCompressors!=null&&m.supportedBatchUpdateCompressors.length){
  w.uint32(58).fork()
  for(var i=0;i<m.supportedBatchUpdateCompressors.length;++i)
  w.int32(m.supportedBatchUpdateCompressors[i])
  w.ldelim()
  }
  if(m.maxCasBlobSizeBytes!=null&&Object.hasOwnProperty.call(m,"maxCasBlobSizeBytes"))
  w.uint32(64).int64(m.maxCasBlobSizeBytes)
  if(m.splitBlobSupport!=null&&Object.hasOwnProperty.call(m,"splitBlobSupport"))
  w.uint32(72).bool(m.splitBlobSupport)
  if(m.spliceBlobSupport!=null&&Object.hasOwnProperty.call(m,"spliceBlobSupport"))
  w.uint32(80).bool(m.spliceBlobSupport)
  if(m.fastCdc_2020Params!=null&&Object.hasOwnProperty.call(m,"fastCdc_2020Params"))
  types[10].encode(m.fastCdc_2020Params,w.uint32(90).fork(),q+1).ldelim()
  return w
},
decode: function CacheCapabilities$decode(r,l,e,n){
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
  if(!(m.digestFunctions&&m.digestFunctions.length))
  m.digestFunctions=[]
  if((t&7)===2){
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  while(r.pos<c2)
  m.digestFunctions.push(r.int32())
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  }else
  m.digestFunctions.push(r.int32())
  break
  }
  case 2: {
  m.actionCacheUpdateCapabilities=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 3: {
  m.cachePriorityCapabilities=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.maxBatchTotalSizeBytes=r.int64()
  break
  }
  case 5: {
  m.symlinkAbsolutePathStrategy=r.int32()
  break
  }
  case 6: {
  if(!(m.supportedCompressors&&m.supportedCompressors.length))
  m.supportedCompressors=[]
  if((t&7)===2){
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  while(r.pos<c2)
  m.supportedCompressors.push(r.int32())
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  }else
  m.supportedCompressors.push(r.int32())
  break
  }
  case 7: {
  if(!(m.supportedBatchUpdateCompressors&&m.supportedBatchUpdateCompressors.length))
  m.supportedBatchUpdateCompressors=[]
  if((t&7)===2){
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  while(r.pos<c2)
  m.supportedBatchUpdateCompressors.push(r.int32())
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  }else
  m.supportedBatchUpdateCompressors.push(r.int32())
  break
  }
  case 8: {
  m.maxCasBlobSizeBytes=r.int64()
  break
  }
  case 9: {
  m.splitBlobSupport=r.bool()
  break
  }
  case 10: {
  m.spliceBlobSupport=r.bool()
  break
  }
  case 11: {
  m.fastCdc_2020Params=types[10].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function CacheCapabilities$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.CacheCapabilities: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.digestFunctions){
  if(!Array.isArray(d.digestFunctions))
  throw TypeError(".build.bazel.remote.execution.v2.CacheCapabilities.digestFunctions: array expected")
  m.digestFunctions=[]
  for(var i=0;i<d.digestFunctions.length;++i){
  switch(d.digestFunctions[i]){
  default:
  if(typeof(d.digestFunctions[i])==="number"){m.digestFunctions[i]=d.digestFunctions[i];break}
  case"UNKNOWN":
  case 0:
  m.digestFunctions[i]=0
  break
  case"SHA256":
  case 1:
  m.digestFunctions[i]=1
  break
  case"SHA1":
  case 2:
  m.digestFunctions[i]=2
  break
  case"MD5":
  case 3:
  m.digestFunctions[i]=3
  break
  case"VSO":
  case 4:
  m.digestFunctions[i]=4
  break
  case"SHA384":
  case 5:
  m.digestFunctions[i]=5
  break
  case"SHA512":
  case 6:
  m.digestFunctions[i]=6
  break
  case"MURMUR3":
  case 7:
  m.digestFunctions[i]=7
  break
  case"SHA256TREE":
  case 8:
  m.digestFunctions[i]=8
  break
  case"BLAKE3":
  case 9:
  m.digestFunctions[i]=9
  break
  }
  }
  }
  if(d.actionCacheUpdateCapabilities!=null){
  if(!util.isObject(d.actionCacheUpdateCapabilities))
  throw TypeError(".build.bazel.remote.execution.v2.CacheCapabilities.actionCacheUpdateCapabilities: object expected")
  m.actionCacheUpdateCapabilities=types[1].fromObject(d.actionCacheUpdateCapabilities,n+1)
  }
  if(d.cachePriorityCapabilities!=null){
  if(!util.isObject(d.cachePriorityCapabilities))
  throw TypeError(".build.bazel.remote.execution.v2.CacheCapabilities.cachePriorityCapabilities: object expected")
  m.cachePriorityCapabilities=types[2].fromObject(d.cachePriorityCapabilities,n+1)
  }
  if(d.maxBatchTotalSizeBytes!=null){
  if(util.Long)
  m.maxBatchTotalSizeBytes=util.Long.fromValue(d.maxBatchTotalSizeBytes,false)
  else if(typeof d.maxBatchTotalSizeBytes==="string")
  m.maxBatchTotalSizeBytes=parseInt(d.maxBatchTotalSizeBytes,10)
  else if(typeof d.maxBatchTotalSizeBytes==="number")
  m.maxBatchTotalSizeBytes=d.maxBatchTotalSizeBytes
  else if(typeof d.maxBatchTotalSizeBytes==="object")
  m.maxBatchTotalSizeBytes=new util.LongBits(d.maxBatchTotalSizeBytes.low>>>0,d.maxBatchTotalSizeBytes.high>>>0).toNumber()
  }
  switch(d.symlinkAbsolutePathStrategy){
  default:
  if(typeof(d.symlinkAbsolutePathStrategy)==="number"){m.symlinkAbsolutePathStrategy=d.symlinkAbsolutePathStrategy;break}
  break
  case"UNKNOWN":
  case 0:
  m.symlinkAbsolutePathStrategy=0
  break
  case"DISALLOWED":
  case 1:
  m.symlinkAbsolutePathStrategy=1
  break
  case"ALLOWED":
  case 2:
  m.symlinkAbsolutePathStrategy=2
  break
  }
  if(d.supportedCompressors){
  if(!Array.isArray(d.supportedCompressors))
  throw TypeError(".build.bazel.remote.execution.v2.CacheCapabilities.supportedCompressors: array expected")
  m.supportedCompressors=[]
  for(var i=0;i<d.supportedCompressors.length;++i){
  switch(d.supportedCompressors[i]){
  default:
  if(typeof(d.supportedCompressors[i])==="number"){m.supportedCompressors[i]=d.supportedCompressors[i];break}
  case"IDENTITY":
  case 0:
  m.supportedCompressors[i]=0
  break
  case"ZSTD":
  case 1:
  m.supportedCompressors[i]=1
  break
  case"DEFLATE":
  case 2:
  m.supportedCompressors[i]=2
  break
  case"BROTLI":
  case 3:
  m.supportedCompressors[i]=3
  break
  }
  }
  }
  if(d.supportedBatchUpdateCompressors){
  if(!Array.isArray(d.supportedBatchUpdateCompressors))
  throw TypeError(".build.bazel.remote.execution.v2.CacheCapabilities.supportedBatchUpdateCompressors: array expected")
  m.supportedBatchUpdateCompressors=[]
  for(var i=0;i<d.supportedBatchUpdateCompressors.length;++i){
  switch(d.supportedBatchUpdateCompressors[i]){
  default:
  if(typeof(d.supportedBatchUpdateCompressors[i])==="number"){m.supportedBatchUpdateCompressors[i]=d.supportedBatchUpdateCompressors[i];break}
  case"IDENTITY":
  case 0:
  m.supportedBatchUpdateCompressors[i]=0
  break
  case"ZSTD":
  case 1:
  m.supportedBatchUpdateCompressors[i]=1
  break
  case"DEFLATE":
  case 2:
  m.supportedBatchUpdateCompressors[i]=2
  break
  case"BROTLI":
  case 3:
  m.supportedBatchUpdateCompressors[i]=3
  break
  }
  }
  }
  if(d.maxCasBlobSizeBytes!=null){
  if(util.Long)
  m.maxCasBlobSizeBytes=util.Long.fromValue(d.maxCasBlobSizeBytes,false)
  else if(typeof d.maxCasBlobSizeBytes==="string")
  m.maxCasBlobSizeBytes=parseInt(d.maxCasBlobSizeBytes,10)
  else if(typeof d.maxCasBlobSizeBytes==="number")
  m.maxCasBlobSizeBytes=d.maxCasBlobSizeBytes
  else if(typeof d.maxCasBlobSizeBytes==="object")
  m.maxCasBlobSizeBytes=new util.LongBits(d.maxCasBlobSizeBytes.low>>>0,d.maxCasBlobSizeBytes.high>>>0).toNumber()
  }
  if(d.splitBlobSupport!=null){
  m.splitBlobSupport=Boolean(d.splitBlobSupport)
  }
  if(d.spliceBlobSupport!=null){
  m.spliceBlobSupport=Boolean(d.spliceBlobSupport)
  }
  if(d.fastCdc_2020Params!=null){
  if(!util.isObject(d.fastCdc_2020Params))
  throw TypeError(".build.bazel.remote.execution.v2.CacheCapabilities.fastCdc_2020Params: object expected")
  m.fastCdc_2020Params=types[10].fromObject(d.fastCdc_2020Params,n+1)
  }
  return m
},
toObject: function CacheCapabilities$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.digestFunctions=[]
  d.supportedCompressors=[]
  d.supportedBatchUpdateCompressors=[]
  }
  if(o.defaults){
  d.actionCacheUpdateCapabilities=null
  d.cachePriorityCapabilities=null
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.maxBatchTotalSizeBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.maxBatchTotalSizeBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.symlinkAbsolutePathStrategy=o.enums===String?"UNKNOWN":0
  if(util.Long){
  var n=new util.Long(0,0,false)
  d.maxCasBlobSizeBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.maxCasBlobSizeBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.splitBlobSupport=false
  d.spliceBlobSupport=false
  d.fastCdc_2020Params=null
  }
  if(m.digestFunctions&&m.digestFunctions.length){
  d.digestFunctions=[]
  for(var j=0;j<m.digestFunctions.length;++j){
  d.digestFunctions[j]=o.enums===String?(types[0].values[m.digestFunctions[j]]===undefined?m.digestFunctions[j]:types[0].values[m.digestFunctions[j]]):m.digestFunctions[j]
  }
  }
  if(m.actionCacheUpdateCapabilities!=null&&Object.hasOwnProperty.call(m,"actionCacheUpdateCapabilities")){
  d.actionCacheUpdateCapabilities=types[1].toObject(m.actionCacheUpdateCapabilities,o,q+1)
  }
  if(m.cachePriorityCapabilities!=null&&Object.hasOwnProperty.call(m,"cachePriorityCapabilities")){
  d.cachePriorityCapabilities=types[2].toObject(m.cachePriorityCapabilities,o,q+1)
  }
  if(m.maxBatchTotalSizeBytes!=null&&Object.hasOwnProperty.call(m,"maxBatchTotalSizeBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.maxBatchTotalSizeBytes=typeof m.maxBatchTotalSizeBytes==="number"?BigInt(m.maxBatchTotalSizeBytes):util.Long.fromBits(m.maxBatchTotalSizeBytes.low>>>0,m.maxBatchTotalSizeBytes.high>>>0,false).toBigInt()
  else if(typeof m.maxBatchTotalSizeBytes==="number")
  d.maxBatchTotalSizeBytes=o.longs===String?String(m.maxBatchTotalSizeBytes):m.maxBatchTotalSizeBytes
  else
  d.maxBatchTotalSizeBytes=o.longs===String?util.Long.prototype.toString.call(m.maxBatchTotalSizeBytes):o.longs===Number?new util.LongBits(m.maxBatchTotalSizeBytes.low>>>0,m.maxBatchTotalSizeBytes.high>>>0).toNumber():m.maxBatchTotalSizeBytes
  }
  if(m.symlinkAbsolutePathStrategy!=null&&Object.hasOwnProperty.call(m,"symlinkAbsolutePathStrategy")){
  d.symlinkAbsolutePathStrategy=o.enums===String?(types[4].values[m.symlinkAbsolutePathStrategy]===undefined?m.symlinkAbsolutePathStrategy:types[4].values[m.symlinkAbsolutePathStrategy]):m.symlinkAbsolutePathStrategy
  }
  if(m.supportedCompressors&&m.supportedCompressors.length){
  d.supportedCompressors=[]
  for(var j=0;j<m.supportedCompressors.length;++j){
  d.supportedCompressors[j]=o.enums===String?(types[5].values[m.supportedCompressors[j]]===undefined?m.supportedCompressors[j]:types[5].values[m.supportedCompressors[j]]):m.supportedCompressors[j]
  }
  }
  if(m.supportedBatchUpdateCompressors&&m.supportedBatchUpdateCompressors.length){
  d.supportedBatchUpdateCompressors=[]
  for(var j=0;j<m.supportedBatchUpdateCompressors.length;++j){
  d.supportedBatchUpdateCompressors[j]=o.enums===String?(types[6].values[m.supportedBatchUpdateCompressors[j]]===undefined?m.supportedBatchUpdateCompressors[j]:types[6].values[m.supportedBatchUpdateCompressors[j]]):m.supportedBatchUpdateCompressors[j]
  }
  }
  if(m.maxCasBlobSizeBytes!=null&&Object.hasOwnProperty.call(m,"maxCasBlobSizeBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.maxCasBlobSizeBytes=typeof m.maxCasBlobSizeBytes==="number"?BigInt(m.maxCasBlobSizeBytes):util.Long.fromBits(m.maxCasBlobSizeBytes.low>>>0,m.maxCasBlobSizeBytes.high>>>0,false).toBigInt()
  else if(typeof m.maxCasBlobSizeBytes==="number")
  d.maxCasBlobSizeBytes=o.longs===String?String(m.maxCasBlobSizeBytes):m.maxCasBlobSizeBytes
  else
  d.maxCasBlobSizeBytes=o.longs===String?util.Long.prototype.toString.call(m.maxCasBlobSizeBytes):o.longs===Number?new util.LongBits(m.maxCasBlobSizeBytes.low>>>0,m.maxCasBlobSizeBytes.high>>>0).toNumber():m.maxCasBlobSizeBytes
  }
  if(m.splitBlobSupport!=null&&Object.hasOwnProperty.call(m,"splitBlobSupport")){
  d.splitBlobSupport=m.splitBlobSupport
  }
  if(m.spliceBlobSupport!=null&&Object.hasOwnProperty.call(m,"spliceBlobSupport")){
  d.spliceBlobSupport=m.spliceBlobSupport
  }
  if(m.fastCdc_2020Params!=null&&Object.hasOwnProperty.call(m,"fastCdc_2020Params")){
  d.fastCdc_2020Params=types[10].toObject(m.fastCdc_2020Params,o,q+1)
  }
  return d
},
});
}

{
const types = [null];
Object.assign(build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities, {
ctor: function ActionCacheUpdateCapabilities(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ActionCacheUpdateCapabilities$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.updateEnabled!=null&&Object.hasOwnProperty.call(m,"updateEnabled"))
  w.uint32(8).bool(m.updateEnabled)
  return w
},
decode: function ActionCacheUpdateCapabilities$decode(r,l,e,n){
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
  m.updateEnabled=r.bool()
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
fromObject: function ActionCacheUpdateCapabilities$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.ActionCacheUpdateCapabilities: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.updateEnabled!=null){
  m.updateEnabled=Boolean(d.updateEnabled)
  }
  return m
},
toObject: function ActionCacheUpdateCapabilities$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.updateEnabled=false
  }
  if(m.updateEnabled!=null&&Object.hasOwnProperty.call(m,"updateEnabled")){
  d.updateEnabled=m.updateEnabled
  }
  return d
},
});
}

{
const types = [build_bazel_remote_execution_v2_PriorityCapabilities_PriorityRange];
Object.assign(build_bazel_remote_execution_v2_PriorityCapabilities, {
ctor: function PriorityCapabilities(p){
  this.priorities=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PriorityCapabilities$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.priorities!=null&&m.priorities.length){
  for(var i=0;i<m.priorities.length;++i)
  types[0].encode(m.priorities[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function PriorityCapabilities$decode(r,l,e,n){
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
  if(!(m.priorities&&m.priorities.length))
  m.priorities=[]
  m.priorities.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function PriorityCapabilities$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.PriorityCapabilities: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.priorities){
  if(!Array.isArray(d.priorities))
  throw TypeError(".build.bazel.remote.execution.v2.PriorityCapabilities.priorities: array expected")
  m.priorities=[]
  for(var i=0;i<d.priorities.length;++i){
  if(!util.isObject(d.priorities[i]))
  throw TypeError(".build.bazel.remote.execution.v2.PriorityCapabilities.priorities: object expected")
  m.priorities[i]=types[0].fromObject(d.priorities[i],n+1)
  }
  }
  return m
},
toObject: function PriorityCapabilities$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.priorities=[]
  }
  if(m.priorities&&m.priorities.length){
  d.priorities=[]
  for(var j=0;j<m.priorities.length;++j){
  d.priorities[j]=types[0].toObject(m.priorities[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(build_bazel_remote_execution_v2_PriorityCapabilities_PriorityRange, {
ctor: function PriorityRange(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function PriorityRange$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.minPriority!=null&&Object.hasOwnProperty.call(m,"minPriority"))
  w.uint32(8).int32(m.minPriority)
  if(m.maxPriority!=null&&Object.hasOwnProperty.call(m,"maxPriority"))
  w.uint32(16).int32(m.maxPriority)
  return w
},
decode: function PriorityRange$decode(r,l,e,n){
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
  m.minPriority=r.int32()
  break
  }
  case 2: {
  m.maxPriority=r.int32()
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
fromObject: function PriorityRange$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.PriorityCapabilities.PriorityRange: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.minPriority!=null){
  m.minPriority=d.minPriority|0
  }
  if(d.maxPriority!=null){
  m.maxPriority=d.maxPriority|0
  }
  return m
},
toObject: function PriorityRange$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.minPriority=0
  d.maxPriority=0
  }
  if(m.minPriority!=null&&Object.hasOwnProperty.call(m,"minPriority")){
  d.minPriority=m.minPriority
  }
  if(m.maxPriority!=null&&Object.hasOwnProperty.call(m,"maxPriority")){
  d.maxPriority=m.maxPriority
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(build_bazel_remote_execution_v2_FastCdc2020Params, {
ctor: function FastCdc2020Params(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FastCdc2020Params$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.avgChunkSizeBytes!=null&&Object.hasOwnProperty.call(m,"avgChunkSizeBytes"))
  w.uint32(8).uint64(m.avgChunkSizeBytes)
  if(m.seed!=null&&Object.hasOwnProperty.call(m,"seed"))
  w.uint32(16).uint32(m.seed)
  return w
},
decode: function FastCdc2020Params$decode(r,l,e,n){
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
  m.avgChunkSizeBytes=r.uint64()
  break
  }
  case 2: {
  m.seed=r.uint32()
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
fromObject: function FastCdc2020Params$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.remote.execution.v2.FastCdc2020Params: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.avgChunkSizeBytes!=null){
  if(util.Long)
  m.avgChunkSizeBytes=util.Long.fromValue(d.avgChunkSizeBytes,true)
  else if(typeof d.avgChunkSizeBytes==="string")
  m.avgChunkSizeBytes=parseInt(d.avgChunkSizeBytes,10)
  else if(typeof d.avgChunkSizeBytes==="number")
  m.avgChunkSizeBytes=d.avgChunkSizeBytes
  else if(typeof d.avgChunkSizeBytes==="object")
  m.avgChunkSizeBytes=new util.LongBits(d.avgChunkSizeBytes.low>>>0,d.avgChunkSizeBytes.high>>>0).toNumber(true)
  }
  if(d.seed!=null){
  m.seed=d.seed>>>0
  }
  return m
},
toObject: function FastCdc2020Params$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  if(util.Long){
  var n=new util.Long(0,0,true)
  d.avgChunkSizeBytes=o.longs===String?n.toString():o.longs===Number?n.toNumber():typeof BigInt!=="undefined"&&o.longs===BigInt?n.toBigInt():n
  }else
  d.avgChunkSizeBytes=o.longs===String?"0":typeof BigInt!=="undefined"&&o.longs===BigInt?BigInt("0"):0
  d.seed=0
  }
  if(m.avgChunkSizeBytes!=null&&Object.hasOwnProperty.call(m,"avgChunkSizeBytes")){
  if(typeof BigInt!=="undefined"&&o.longs===BigInt)
  d.avgChunkSizeBytes=typeof m.avgChunkSizeBytes==="number"?BigInt(m.avgChunkSizeBytes):util.Long.fromBits(m.avgChunkSizeBytes.low>>>0,m.avgChunkSizeBytes.high>>>0,true).toBigInt()
  else if(typeof m.avgChunkSizeBytes==="number")
  d.avgChunkSizeBytes=o.longs===String?String(m.avgChunkSizeBytes):m.avgChunkSizeBytes
  else
  d.avgChunkSizeBytes=o.longs===String?util.Long.prototype.toString.call(m.avgChunkSizeBytes):o.longs===Number?new util.LongBits(m.avgChunkSizeBytes.low>>>0,m.avgChunkSizeBytes.high>>>0).toNumber(true):m.avgChunkSizeBytes
  }
  if(m.seed!=null&&Object.hasOwnProperty.call(m,"seed")){
  d.seed=m.seed
  }
  return d
},
});
}

{
const types = [null, null, null, null];
Object.assign(build_bazel_semver_SemVer, {
ctor: function SemVer(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SemVer$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.major!=null&&Object.hasOwnProperty.call(m,"major"))
  w.uint32(8).int32(m.major)
  if(m.minor!=null&&Object.hasOwnProperty.call(m,"minor"))
  w.uint32(16).int32(m.minor)
  if(m.patch!=null&&Object.hasOwnProperty.call(m,"patch"))
  w.uint32(24).int32(m.patch)
  if(m.prerelease!=null&&Object.hasOwnProperty.call(m,"prerelease"))
  w.uint32(34).string(m.prerelease)
  return w
},
decode: function SemVer$decode(r,l,e,n){
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
  m.major=r.int32()
  break
  }
  case 2: {
  m.minor=r.int32()
  break
  }
  case 3: {
  m.patch=r.int32()
  break
  }
  case 4: {
  m.prerelease=r.string()
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
fromObject: function SemVer$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".build.bazel.semver.SemVer: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.major!=null){
  m.major=d.major|0
  }
  if(d.minor!=null){
  m.minor=d.minor|0
  }
  if(d.patch!=null){
  m.patch=d.patch|0
  }
  if(d.prerelease!=null){
  m.prerelease=String(d.prerelease)
  }
  return m
},
toObject: function SemVer$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.major=0
  d.minor=0
  d.patch=0
  d.prerelease=""
  }
  if(m.major!=null&&Object.hasOwnProperty.call(m,"major")){
  d.major=m.major
  }
  if(m.minor!=null&&Object.hasOwnProperty.call(m,"minor")){
  d.minor=m.minor
  }
  if(m.patch!=null&&Object.hasOwnProperty.call(m,"patch")){
  d.patch=m.patch
  }
  if(m.prerelease!=null&&Object.hasOwnProperty.call(m,"prerelease")){
  d.prerelease=m.prerelease
  }
  return d
},
});
}

{
const types = [];
Object.assign(build_bazel_remote_execution_v2_DigestFunction, {
ctor: function DigestFunction(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function DigestFunction$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function DigestFunction$decode(r,l,e,n){
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
fromObject: function DigestFunction$fromObject(d,n){
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
Object.assign(build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy, {
ctor: function SymlinkAbsolutePathStrategy(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function SymlinkAbsolutePathStrategy$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function SymlinkAbsolutePathStrategy$decode(r,l,e,n){
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
fromObject: function SymlinkAbsolutePathStrategy$fromObject(d,n){
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
Object.assign(build_bazel_remote_execution_v2_Compressor, {
ctor: function Compressor(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function Compressor$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function Compressor$decode(r,l,e,n){
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
fromObject: function Compressor$fromObject(d,n){
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
Object.assign(build_bazel_remote_execution_v2_ChunkingFunction, {
ctor: function ChunkingFunction(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ChunkingFunction$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  return w
},
decode: function ChunkingFunction$decode(r,l,e,n){
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
fromObject: function ChunkingFunction$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  return new this.ctor
},
toObject: function (){
  return {}
},
});
}

export const Action: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Action"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_Action);
export const Digest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Digest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_Digest);
export const Platform: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Platform"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_Platform);
export const Command: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Command"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_Command);
export const Directory: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Directory"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_Directory);
export const FileNode: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["FileNode"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_FileNode);
export const NodeProperties: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["NodeProperties"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_NodeProperties);
export const NodeProperty: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["NodeProperty"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_NodeProperty);
export const DirectoryNode: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["DirectoryNode"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_DirectoryNode);
export const SymlinkNode: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["SymlinkNode"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_SymlinkNode);
export const ExecutedActionMetadata: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ExecutedActionMetadata"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_ExecutedActionMetadata);
export const ActionResult: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ActionResult"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_ActionResult);
export const OutputFile: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["OutputFile"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_OutputFile);
export const OutputDirectory: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["OutputDirectory"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_OutputDirectory);
export const OutputSymlink: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["OutputSymlink"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_OutputSymlink);
export const Tree: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Tree"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_Tree);
export const GetActionResultRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["GetActionResultRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_GetActionResultRequest);
export const UpdateActionResultRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["UpdateActionResultRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_UpdateActionResultRequest);
export const ResultsCachePolicy: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ResultsCachePolicy"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_ResultsCachePolicy);
export const FindMissingBlobsRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["FindMissingBlobsRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_FindMissingBlobsRequest);
export const FindMissingBlobsResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["FindMissingBlobsResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_FindMissingBlobsResponse);
export const BatchUpdateBlobsRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["BatchUpdateBlobsRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_BatchUpdateBlobsRequest);
export const BatchUpdateBlobsResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["BatchUpdateBlobsResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_BatchUpdateBlobsResponse);
export const BatchReadBlobsRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["BatchReadBlobsRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_BatchReadBlobsRequest);
export const BatchReadBlobsResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["BatchReadBlobsResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_BatchReadBlobsResponse);
export const GetTreeRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["GetTreeRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_GetTreeRequest);
export const GetTreeResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["GetTreeResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_GetTreeResponse);
export const SplitBlobRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["SplitBlobRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_SplitBlobRequest);
export const SplitBlobResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["SplitBlobResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_SplitBlobResponse);
export const SpliceBlobRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["SpliceBlobRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_SpliceBlobRequest);
export const SpliceBlobResponse: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["SpliceBlobResponse"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_SpliceBlobResponse);
export const GetCapabilitiesRequest: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["GetCapabilitiesRequest"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_GetCapabilitiesRequest);
export const ServerCapabilities: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ServerCapabilities"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_ServerCapabilities);
export const CacheCapabilities: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["CacheCapabilities"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_CacheCapabilities);
export const ActionCacheUpdateCapabilities: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ActionCacheUpdateCapabilities"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_ActionCacheUpdateCapabilities);
export const PriorityCapabilities: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["PriorityCapabilities"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_PriorityCapabilities);
export const FastCdc2020Params: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["FastCdc2020Params"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_FastCdc2020Params);
export const DigestFunction: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["DigestFunction"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_DigestFunction);
export const SymlinkAbsolutePathStrategy: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["SymlinkAbsolutePathStrategy"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_SymlinkAbsolutePathStrategy);
export const Compressor: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Compressor"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_Compressor);
export const ChunkingFunction: Pick<ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ChunkingFunction"], "serialize" | "deserialize"> = codec(build_bazel_remote_execution_v2_ChunkingFunction);

export const ActionCache: ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ActionCache"] = service("build.bazel.remote.execution.v2.ActionCache", {
  GetActionResult: { request: build_bazel_remote_execution_v2_GetActionResultRequest, response: build_bazel_remote_execution_v2_ActionResult, requestStream: false, responseStream: false },
  UpdateActionResult: { request: build_bazel_remote_execution_v2_UpdateActionResultRequest, response: build_bazel_remote_execution_v2_ActionResult, requestStream: false, responseStream: false },
});

export const ContentAddressableStorage: ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["ContentAddressableStorage"] = service("build.bazel.remote.execution.v2.ContentAddressableStorage", {
  FindMissingBlobs: { request: build_bazel_remote_execution_v2_FindMissingBlobsRequest, response: build_bazel_remote_execution_v2_FindMissingBlobsResponse, requestStream: false, responseStream: false },
  BatchUpdateBlobs: { request: build_bazel_remote_execution_v2_BatchUpdateBlobsRequest, response: build_bazel_remote_execution_v2_BatchUpdateBlobsResponse, requestStream: false, responseStream: false },
  BatchReadBlobs: { request: build_bazel_remote_execution_v2_BatchReadBlobsRequest, response: build_bazel_remote_execution_v2_BatchReadBlobsResponse, requestStream: false, responseStream: false },
  GetTree: { request: build_bazel_remote_execution_v2_GetTreeRequest, response: build_bazel_remote_execution_v2_GetTreeResponse, requestStream: false, responseStream: true },
  SplitBlob: { request: build_bazel_remote_execution_v2_SplitBlobRequest, response: build_bazel_remote_execution_v2_SplitBlobResponse, requestStream: false, responseStream: false },
  SpliceBlob: { request: build_bazel_remote_execution_v2_SpliceBlobRequest, response: build_bazel_remote_execution_v2_SpliceBlobResponse, requestStream: false, responseStream: false },
});

export const Capabilities: ProtoGrpcType["build"]["bazel"]["remote"]["execution"]["v2"]["Capabilities"] = service("build.bazel.remote.execution.v2.Capabilities", {
  GetCapabilities: { request: build_bazel_remote_execution_v2_GetCapabilitiesRequest, response: build_bazel_remote_execution_v2_ServerCapabilities, requestStream: false, responseStream: false },
});
