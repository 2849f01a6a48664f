// @ts-nocheck
// Original file: proto/grpc/reflection/v1/reflection.proto

import protobuf from "protobufjs/minimal.js";
import { codec, service } from "../../contract.js";
import type { ProtoGrpcType } from "../reflection.js";

const { Reader, Writer, util } = protobuf;

const grpc_reflection_v1_ServerReflectionRequest = {};
const grpc_reflection_v1_ExtensionRequest = {};
const grpc_reflection_v1_ServerReflectionResponse = {};
const grpc_reflection_v1_FileDescriptorResponse = {};
const grpc_reflection_v1_ExtensionNumberResponse = {};
const grpc_reflection_v1_ListServiceResponse = {};
const grpc_reflection_v1_ServiceResponse = {};
const grpc_reflection_v1_ErrorResponse = {};

{
const types = [null, null, null, grpc_reflection_v1_ExtensionRequest, null, null];
Object.assign(grpc_reflection_v1_ServerReflectionRequest, {
ctor: function ServerReflectionRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ServerReflectionRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.host!=null&&Object.hasOwnProperty.call(m,"host"))
  w.uint32(10).string(m.host)
  if(m.fileByFilename!=null&&Object.hasOwnProperty.call(m,"fileByFilename"))
  w.uint32(26).string(m.fileByFilename)
  if(m.fileContainingSymbol!=null&&Object.hasOwnProperty.call(m,"fileContainingSymbol"))
  w.uint32(34).string(m.fileContainingSymbol)
  if(m.fileContainingExtension!=null&&Object.hasOwnProperty.call(m,"fileContainingExtension"))
  types[3].encode(m.fileContainingExtension,w.uint32(42).fork(),q+1).ldelim()
  if(m.allExtensionNumbersOfType!=null&&Object.hasOwnProperty.call(m,"allExtensionNumbersOfType"))
  w.uint32(50).string(m.allExtensionNumbersOfType)
  if(m.listServices!=null&&Object.hasOwnProperty.call(m,"listServices"))
  w.uint32(58).string(m.listServices)
  return w
},
decode: function ServerReflectionRequest$decode(r,l,e,n){
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
  m.host=r.string()
  break
  }
  case 3: {
  m.fileByFilename=r.string()
  break
  }
  case 4: {
  m.fileContainingSymbol=r.string()
  break
  }
  case 5: {
  m.fileContainingExtension=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.allExtensionNumbersOfType=r.string()
  break
  }
  case 7: {
  m.listServices=r.string()
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
fromObject: function ServerReflectionRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.ServerReflectionRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.host!=null){
  m.host=String(d.host)
  }
  if(d.fileByFilename!=null){
  m.fileByFilename=String(d.fileByFilename)
  }
  if(d.fileContainingSymbol!=null){
  m.fileContainingSymbol=String(d.fileContainingSymbol)
  }
  if(d.fileContainingExtension!=null){
  if(!util.isObject(d.fileContainingExtension))
  throw TypeError(".grpc.reflection.v1.ServerReflectionRequest.fileContainingExtension: object expected")
  m.fileContainingExtension=types[3].fromObject(d.fileContainingExtension,n+1)
  }
  if(d.allExtensionNumbersOfType!=null){
  m.allExtensionNumbersOfType=String(d.allExtensionNumbersOfType)
  }
  if(d.listServices!=null){
  m.listServices=String(d.listServices)
  }
  return m
},
toObject: function ServerReflectionRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.host=""
  }
  if(m.host!=null&&Object.hasOwnProperty.call(m,"host")){
  d.host=m.host
  }
  if(m.fileByFilename!=null&&Object.hasOwnProperty.call(m,"fileByFilename")){
  d.fileByFilename=m.fileByFilename
  if(o.oneofs)
  d.messageRequest="fileByFilename"
  }
  if(m.fileContainingSymbol!=null&&Object.hasOwnProperty.call(m,"fileContainingSymbol")){
  d.fileContainingSymbol=m.fileContainingSymbol
  if(o.oneofs)
  d.messageRequest="fileContainingSymbol"
  }
  if(m.fileContainingExtension!=null&&Object.hasOwnProperty.call(m,"fileContainingExtension")){
  d.fileContainingExtension=types[3].toObject(m.fileContainingExtension,o,q+1)
  if(o.oneofs)
  d.messageRequest="fileContainingExtension"
  }
  if(m.allExtensionNumbersOfType!=null&&Object.hasOwnProperty.call(m,"allExtensionNumbersOfType")){
  d.allExtensionNumbersOfType=m.allExtensionNumbersOfType
  if(o.oneofs)
  d.messageRequest="allExtensionNumbersOfType"
  }
  if(m.listServices!=null&&Object.hasOwnProperty.call(m,"listServices")){
  d.listServices=m.listServices
  if(o.oneofs)
  d.messageRequest="listServices"
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(grpc_reflection_v1_ExtensionRequest, {
ctor: function ExtensionRequest(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ExtensionRequest$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.containingType!=null&&Object.hasOwnProperty.call(m,"containingType"))
  w.uint32(10).string(m.containingType)
  if(m.extensionNumber!=null&&Object.hasOwnProperty.call(m,"extensionNumber"))
  w.uint32(16).int32(m.extensionNumber)
  return w
},
decode: function ExtensionRequest$decode(r,l,e,n){
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
  m.containingType=r.string()
  break
  }
  case 2: {
  m.extensionNumber=r.int32()
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
fromObject: function ExtensionRequest$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.ExtensionRequest: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.containingType!=null){
  m.containingType=String(d.containingType)
  }
  if(d.extensionNumber!=null){
  m.extensionNumber=d.extensionNumber|0
  }
  return m
},
toObject: function ExtensionRequest$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.containingType=""
  d.extensionNumber=0
  }
  if(m.containingType!=null&&Object.hasOwnProperty.call(m,"containingType")){
  d.containingType=m.containingType
  }
  if(m.extensionNumber!=null&&Object.hasOwnProperty.call(m,"extensionNumber")){
  d.extensionNumber=m.extensionNumber
  }
  return d
},
});
}

{
const types = [null, grpc_reflection_v1_ServerReflectionRequest, grpc_reflection_v1_FileDescriptorResponse, grpc_reflection_v1_ExtensionNumberResponse, grpc_reflection_v1_ListServiceResponse, grpc_reflection_v1_ErrorResponse];
Object.assign(grpc_reflection_v1_ServerReflectionResponse, {
ctor: function ServerReflectionResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ServerReflectionResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.validHost!=null&&Object.hasOwnProperty.call(m,"validHost"))
  w.uint32(10).string(m.validHost)
  if(m.originalRequest!=null&&Object.hasOwnProperty.call(m,"originalRequest"))
  types[1].encode(m.originalRequest,w.uint32(18).fork(),q+1).ldelim()
  if(m.fileDescriptorResponse!=null&&Object.hasOwnProperty.call(m,"fileDescriptorResponse"))
  types[2].encode(m.fileDescriptorResponse,w.uint32(34).fork(),q+1).ldelim()
  if(m.allExtensionNumbersResponse!=null&&Object.hasOwnProperty.call(m,"allExtensionNumbersResponse"))
  types[3].encode(m.allExtensionNumbersResponse,w.uint32(42).fork(),q+1).ldelim()
  if(m.listServicesResponse!=null&&Object.hasOwnProperty.call(m,"listServicesResponse"))
  types[4].encode(m.listServicesResponse,w.uint32(50).fork(),q+1).ldelim()
  if(m.errorResponse!=null&&Object.hasOwnProperty.call(m,"errorResponse"))
  types[5].encode(m.errorResponse,w.uint32(58).fork(),q+1).ldelim()
  return w
},
decode: function ServerReflectionResponse$decode(r,l,e,n){
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
  m.validHost=r.string()
  break
  }
  case 2: {
  m.originalRequest=types[1].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 4: {
  m.fileDescriptorResponse=types[2].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 5: {
  m.allExtensionNumbersResponse=types[3].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 6: {
  m.listServicesResponse=types[4].decode(r,r.uint32(),undefined,n+1)
  break
  }
  case 7: {
  m.errorResponse=types[5].decode(r,r.uint32(),undefined,n+1)
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
fromObject: function ServerReflectionResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.ServerReflectionResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.validHost!=null){
  m.validHost=String(d.validHost)
  }
  if(d.originalRequest!=null){
  if(!util.isObject(d.originalRequest))
  throw TypeError(".grpc.reflection.v1.ServerReflectionResponse.originalRequest: object expected")
  m.originalRequest=types[1].fromObject(d.originalRequest,n+1)
  }
  if(d.fileDescriptorResponse!=null){
  if(!util.isObject(d.fileDescriptorResponse))
  throw TypeError(".grpc.reflection.v1.ServerReflectionResponse.fileDescriptorResponse: object expected")
  m.fileDescriptorResponse=types[2].fromObject(d.fileDescriptorResponse,n+1)
  }
  if(d.allExtensionNumbersResponse!=null){
  if(!util.isObject(d.allExtensionNumbersResponse))
  throw TypeError(".grpc.reflection.v1.ServerReflectionResponse.allExtensionNumbersResponse: object expected")
  m.allExtensionNumbersResponse=types[3].fromObject(d.allExtensionNumbersResponse,n+1)
  }
  if(d.listServicesResponse!=null){
  if(!util.isObject(d.listServicesResponse))
  throw TypeError(".grpc.reflection.v1.ServerReflectionResponse.listServicesResponse: object expected")
  m.listServicesResponse=types[4].fromObject(d.listServicesResponse,n+1)
  }
  if(d.errorResponse!=null){
  if(!util.isObject(d.errorResponse))
  throw TypeError(".grpc.reflection.v1.ServerReflectionResponse.errorResponse: object expected")
  m.errorResponse=types[5].fromObject(d.errorResponse,n+1)
  }
  return m
},
toObject: function ServerReflectionResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.validHost=""
  d.originalRequest=null
  }
  if(m.validHost!=null&&Object.hasOwnProperty.call(m,"validHost")){
  d.validHost=m.validHost
  }
  if(m.originalRequest!=null&&Object.hasOwnProperty.call(m,"originalRequest")){
  d.originalRequest=types[1].toObject(m.originalRequest,o,q+1)
  }
  if(m.fileDescriptorResponse!=null&&Object.hasOwnProperty.call(m,"fileDescriptorResponse")){
  d.fileDescriptorResponse=types[2].toObject(m.fileDescriptorResponse,o,q+1)
  if(o.oneofs)
  d.messageResponse="fileDescriptorResponse"
  }
  if(m.allExtensionNumbersResponse!=null&&Object.hasOwnProperty.call(m,"allExtensionNumbersResponse")){
  d.allExtensionNumbersResponse=types[3].toObject(m.allExtensionNumbersResponse,o,q+1)
  if(o.oneofs)
  d.messageResponse="allExtensionNumbersResponse"
  }
  if(m.listServicesResponse!=null&&Object.hasOwnProperty.call(m,"listServicesResponse")){
  d.listServicesResponse=types[4].toObject(m.listServicesResponse,o,q+1)
  if(o.oneofs)
  d.messageResponse="listServicesResponse"
  }
  if(m.errorResponse!=null&&Object.hasOwnProperty.call(m,"errorResponse")){
  d.errorResponse=types[5].toObject(m.errorResponse,o,q+1)
  if(o.oneofs)
  d.messageResponse="errorResponse"
  }
  return d
},
});
}

{
const types = [null];
Object.assign(grpc_reflection_v1_FileDescriptorResponse, {
ctor: function FileDescriptorResponse(p){
  this.fileDescriptorProto=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function FileDescriptorResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.fileDescriptorProto!=null&&m.fileDescriptorProto.length){
  for(var i=0;i<m.fileDescriptorProto.length;++i)
  w.uint32(10).bytes(m.fileDescriptorProto[i])
  }
  return w
},
decode: function FileDescriptorResponse$decode(r,l,e,n){
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
  if(!(m.fileDescriptorProto&&m.fileDescriptorProto.length))
  m.fileDescriptorProto=[]
  m.fileDescriptorProto.push(r.bytes())
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
fromObject: function FileDescriptorResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.FileDescriptorResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.fileDescriptorProto){
  if(!Array.isArray(d.fileDescriptorProto))
  throw TypeError(".grpc.reflection.v1.FileDescriptorResponse.fileDescriptorProto: array expected")
  m.fileDescriptorProto=[]
  for(var i=0;i<d.fileDescriptorProto.length;++i){
  if(typeof d.fileDescriptorProto[i]==="string")
  util.base64.decode(d.fileDescriptorProto[i],m.fileDescriptorProto[i]=util.newBuffer(util.base64.length(d.fileDescriptorProto[i])),0)
  else if(d.fileDescriptorProto[i].length >= 0)
  m.fileDescriptorProto[i]=d.fileDescriptorProto[i]
  }
  }
  return m
},
toObject: function FileDescriptorResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.fileDescriptorProto=[]
  }
  if(m.fileDescriptorProto&&m.fileDescriptorProto.length){
  d.fileDescriptorProto=[]
  for(var j=0;j<m.fileDescriptorProto.length;++j){
  d.fileDescriptorProto[j]=o.bytes===String?util.base64.encode(m.fileDescriptorProto[j],0,m.fileDescriptorProto[j].length):o.bytes===Array?Array.prototype.slice.call(m.fileDescriptorProto[j]):m.fileDescriptorProto[j]
  }
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(grpc_reflection_v1_ExtensionNumberResponse, {
ctor: function ExtensionNumberResponse(p){
  this.extensionNumber=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ExtensionNumberResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.baseTypeName!=null&&Object.hasOwnProperty.call(m,"baseTypeName"))
  w.uint32(10).string(m.baseTypeName)
  if(m.extensionNumber!=null&&m.extensionNumber.length){
  w.uint32(18).fork()
  for(var i=0;i<m.extensionNumber.length;++i)
  w.int32(m.extensionNumber[i])
  w.ldelim()
  }
  return w
},
decode: function ExtensionNumberResponse$decode(r,l,e,n){
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
  m.baseTypeName=r.string()
  break
  }
  case 2: {
  if(!(m.extensionNumber&&m.extensionNumber.length))
  m.extensionNumber=[]
  if((t&7)===2){
  var c2=r.uint32()+r.pos
  if(c2>r.len)
  throw RangeError("index out of range")
  r.len=c2
  while(r.pos<c2)
  m.extensionNumber.push(r.int32())
  if(r.pos!==c2)
  throw RangeError("index out of range")
  r.len=c
  }else
  m.extensionNumber.push(r.int32())
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
fromObject: function ExtensionNumberResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.ExtensionNumberResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.baseTypeName!=null){
  m.baseTypeName=String(d.baseTypeName)
  }
  if(d.extensionNumber){
  if(!Array.isArray(d.extensionNumber))
  throw TypeError(".grpc.reflection.v1.ExtensionNumberResponse.extensionNumber: array expected")
  m.extensionNumber=[]
  for(var i=0;i<d.extensionNumber.length;++i){
  m.extensionNumber[i]=d.extensionNumber[i]|0
  }
  }
  return m
},
toObject: function ExtensionNumberResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.extensionNumber=[]
  }
  if(o.defaults){
  d.baseTypeName=""
  }
  if(m.baseTypeName!=null&&Object.hasOwnProperty.call(m,"baseTypeName")){
  d.baseTypeName=m.baseTypeName
  }
  if(m.extensionNumber&&m.extensionNumber.length){
  d.extensionNumber=[]
  for(var j=0;j<m.extensionNumber.length;++j){
  d.extensionNumber[j]=m.extensionNumber[j]
  }
  }
  return d
},
});
}

{
const types = [grpc_reflection_v1_ServiceResponse];
Object.assign(grpc_reflection_v1_ListServiceResponse, {
ctor: function ListServiceResponse(p){
  this.service=[]
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ListServiceResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.service!=null&&m.service.length){
  for(var i=0;i<m.service.length;++i)
  types[0].encode(m.service[i],w.uint32(10).fork(),q+1).ldelim()
  }
  return w
},
decode: function ListServiceResponse$decode(r,l,e,n){
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
  if(!(m.service&&m.service.length))
  m.service=[]
  m.service.push(types[0].decode(r,r.uint32(),undefined,n+1))
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
fromObject: function ListServiceResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.ListServiceResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.service){
  if(!Array.isArray(d.service))
  throw TypeError(".grpc.reflection.v1.ListServiceResponse.service: array expected")
  m.service=[]
  for(var i=0;i<d.service.length;++i){
  if(!util.isObject(d.service[i]))
  throw TypeError(".grpc.reflection.v1.ListServiceResponse.service: object expected")
  m.service[i]=types[0].fromObject(d.service[i],n+1)
  }
  }
  return m
},
toObject: function ListServiceResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.arrays||o.defaults){
  d.service=[]
  }
  if(m.service&&m.service.length){
  d.service=[]
  for(var j=0;j<m.service.length;++j){
  d.service[j]=types[0].toObject(m.service[j],o,q+1)
  }
  }
  return d
},
});
}

{
const types = [null];
Object.assign(grpc_reflection_v1_ServiceResponse, {
ctor: function ServiceResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ServiceResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name"))
  w.uint32(10).string(m.name)
  return w
},
decode: function ServiceResponse$decode(r,l,e,n){
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
fromObject: function ServiceResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.ServiceResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.name!=null){
  m.name=String(d.name)
  }
  return m
},
toObject: function ServiceResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.name=""
  }
  if(m.name!=null&&Object.hasOwnProperty.call(m,"name")){
  d.name=m.name
  }
  return d
},
});
}

{
const types = [null, null];
Object.assign(grpc_reflection_v1_ErrorResponse, {
ctor: function ErrorResponse(p){
  if(p)for(var ks=Object.keys(p),i=0;i<ks.length;++i)if(p[ks[i]]!=null&&ks[i]!=="__proto__")
  this[ks[i]]=p[ks[i]]
},
encode: function ErrorResponse$encode(m,w,q){
  if(!w)
  w=Writer.create()
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  if(m.errorCode!=null&&Object.hasOwnProperty.call(m,"errorCode"))
  w.uint32(8).int32(m.errorCode)
  if(m.errorMessage!=null&&Object.hasOwnProperty.call(m,"errorMessage"))
  w.uint32(18).string(m.errorMessage)
  return w
},
decode: function ErrorResponse$decode(r,l,e,n){
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
  m.errorCode=r.int32()
  break
  }
  case 2: {
  m.errorMessage=r.string()
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
fromObject: function ErrorResponse$fromObject(d,n){
  if(d instanceof this.ctor)
  return d
  if(!util.isObject(d))
  throw TypeError(".grpc.reflection.v1.ErrorResponse: object expected")
  if(n===undefined)n=0
  if(n>util.recursionLimit)
  throw Error("maximum nesting depth exceeded")
  var m=new this.ctor
  if(d.errorCode!=null){
  m.errorCode=d.errorCode|0
  }
  if(d.errorMessage!=null){
  m.errorMessage=String(d.errorMessage)
  }
  return m
},
toObject: function ErrorResponse$toObject(m,o,q){
  if(!o)
  o={}
  if(q===undefined)q=0
  if(q>util.recursionLimit)
  throw Error("max depth exceeded")
  var d={}
  if(o.defaults){
  d.errorCode=0
  d.errorMessage=""
  }
  if(m.errorCode!=null&&Object.hasOwnProperty.call(m,"errorCode")){
  d.errorCode=m.errorCode
  }
  if(m.errorMessage!=null&&Object.hasOwnProperty.call(m,"errorMessage")){
  d.errorMessage=m.errorMessage
  }
  return d
},
});
}

export const ServerReflectionRequest: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["ServerReflectionRequest"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_ServerReflectionRequest);
export const ExtensionRequest: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["ExtensionRequest"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_ExtensionRequest);
export const ServerReflectionResponse: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["ServerReflectionResponse"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_ServerReflectionResponse);
export const FileDescriptorResponse: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["FileDescriptorResponse"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_FileDescriptorResponse);
export const ExtensionNumberResponse: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["ExtensionNumberResponse"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_ExtensionNumberResponse);
export const ListServiceResponse: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["ListServiceResponse"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_ListServiceResponse);
export const ServiceResponse: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["ServiceResponse"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_ServiceResponse);
export const ErrorResponse: Pick<ProtoGrpcType["grpc"]["reflection"]["v1"]["ErrorResponse"], "serialize" | "deserialize"> = codec(grpc_reflection_v1_ErrorResponse);

export const ServerReflection: ProtoGrpcType["grpc"]["reflection"]["v1"]["ServerReflection"] = service("grpc.reflection.v1.ServerReflection", {
  ServerReflectionInfo: { request: grpc_reflection_v1_ServerReflectionRequest, response: grpc_reflection_v1_ServerReflectionResponse, requestStream: true, responseStream: true },
});
