package kz.torelik;
public final class Torelik { public static void main(String[] a) { System.out.println("x"); } }
