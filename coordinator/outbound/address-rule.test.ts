import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../../program/error.js";
import { AddressRule } from "./address-rule.js";

const privateAddresses = [
  ...["127.0.0.1", "127.255.0.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255"],
  ...["192.168.0.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1"],
  ...["255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fd00:ec2::254"],
  ...["fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "0:0:0:0:0:ffff:10.0.0.1"],
  ...["::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:1::", "100::1"],
  ...["2001:db8::1", "localhost", "0x7f.1", "127.1", ""],
];

test("private, special and unreadable addresses are refused, in whatever way they are written", () => {
  const rule = new AddressRule();
  for (const address of privateAddresses) assert.equal(rule.permits(address), false, address);
});

test("public addresses are permitted", () => {
  const rule = new AddressRule();
  for (const address of [
    ...["8.8.8.8", "140.82.121.3", "172.32.0.1", "2606:50c0:8000::153", "::ffff:8.8.8.8"],
    ...["2a00:1450:4001::1", "100.63.255.255"],
  ]) {
    assert.equal(rule.permits(address), true, address);
  }
});

test("an operator allows ranges and nothing beside them", () => {
  const rule = new AddressRule(["10.20.0.0/16", "127.0.0.1", "fd00:1234::/32"]);
  for (const address of ["10.20.3.4", "127.0.0.1", "::ffff:127.0.0.1", "fd00:1234:5::1"]) {
    assert.equal(rule.permits(address), true, address);
  }
  for (const address of ["10.21.0.1", "127.0.0.2", "fd00:1235::1", "169.254.169.254"]) {
    assert.equal(rule.permits(address), false, address);
  }
});

test("a range that is none is named", () => {
  for (const range of ["10.0.0.0/33", "somewhere", "10.0.0.0/x", "fd00::/129", "/8", "10.0.0.0/"]) {
    assert.throws(() => new AddressRule([range]), UsageError, range);
  }
});
