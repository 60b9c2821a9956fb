//! Bytes -> encoding -> dialect -> columns, with every oddity as an issue.

pub mod cells;
pub mod dialect;
pub mod encoding;
