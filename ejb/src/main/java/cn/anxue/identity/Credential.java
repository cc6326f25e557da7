package cn.anxue.identity;

/** A new account with its one-time password, to be handed to its owner. */
public record Credential(String name, String username, String password) {}
